package pult.domain.machine;

import java.util.Arrays;
import java.util.Optional;

/// Everything that can happen to an appeal, in the order of the state machine. The codes are those
/// of the contract; a server may tell others, which are kept as it tells them.
public enum Event {
    MODERATE_ACCEPT("moderateAccept"),
    MODERATE_REJECT("moderateReject"),
    REGISTER("register"),
    TRANSFER("transfer"),
    TRANSFER_RETURNED("transferReturned"),
    ASSIGN("assign"),
    ACCEPT("accept"),
    DECLINE("decline"),
    ASK_APPLICANT("askApplicant"),
    APPLICANT_REPLIED("applicantReplied"),
    REQUEST_EXTENSION("requestExtension"),
    APPROVE_EXTENSION("approveExtension"),
    REFUSE_EXTENSION("refuseExtension"),
    SUBMIT_ANSWER("submitAnswer"),
    APPROVE("approve"),
    RETURN("return"),
    RESUBMIT("resubmit"),
    /// The server has sent the answer; never decided on a workstation.
    SENT("sent"),
    /// The applicant's mark.
    RATE("rate"),
    REOPEN("reopen"),
    CLOSE("close"),
    LEAVE_WITHOUT_ANSWER("leaveWithoutAnswer"),
    TERMINATE_CORRESPONDENCE("terminateCorrespondence"),
    TAKE_OVER("takeOver"),
    ESCALATE("escalate"),
    INTERIM_ANSWER("interimAnswer"),
    CLAIM("claim"),
    RELEASE("release"),
    NOTE("note");

    private final String code;

    Event(String code) {
        this.code = code;
    }

    /// As the contract and the journal write it.
    public String code() {
        return code;
    }

    /// Empty for a code this version does not know.
    public static Optional<Event> of(String code) {
        return Arrays.stream(values()).filter(event -> event.code.equals(code)).findFirst();
    }
}
