package pult.domain.answer;

/// Who stands under an answer.
///
/// @param organisation the body that answers, empty when unknown
/// @param person full name of the operator, empty when unknown
/// @param position of the operator, empty when unknown
public record Signer(String organisation, String person, String position) {
    @Override
    public String toString() {
        return "Signer[…]";
    }
}
