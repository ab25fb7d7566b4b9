package pult.feature;

import pult.domain.answer.Outcome;
import pult.domain.appeal.AppealState;
import pult.domain.appeal.Channel;
import pult.domain.appeal.LegalRegime;
import pult.l10n.AppealMessages;
import pult.sync.Presence;

import java.util.List;
import java.util.stream.Collectors;

/// The operator's words for what an appeal is and where it stands.
public final class AppealWords {
    private final AppealMessages words;

    public AppealWords(AppealMessages words) {
        this.words = words;
    }

    /// «Сообщение», «Обращение 59-ФЗ».
    public String regime(LegalRegime regime) {
        return switch (regime) {
            case ORDINARY_MESSAGE -> words.regimeMessage();
            case FZ59_APPEAL -> words.regimeFz59();
            case OPEN_SOURCE -> words.regimeOpenSource();
            case UNKNOWN -> words.regimeUnknown();
        };
    }

    /// What the narrow column says: the law where it binds, else the channel: «59-ФЗ», «Соцсети»,
    /// «ПОС».
    public String channelColumn(LegalRegime regime, Channel channel) {
        if (regime == LegalRegime.FZ59_APPEAL) {
            return words.regimeFz59Short();
        }
        return channel.social() ? words.channelSocial() : channel(channel);
    }

    public String channel(Channel channel) {
        return switch (channel) {
            case POS -> words.channelPos();
            case LETTER -> words.channelLetter();
            case PHONE -> words.channelPhone();
            case VK -> words.channelVk();
            case OK -> words.channelOk();
            case TELEGRAM -> words.channelTelegram();
            case MAX -> words.channelMax();
            case SITE -> words.channelSite();
            case MEDIA -> words.channelMedia();
            case UNKNOWN -> words.channelUnknown();
        };
    }

    public String state(AppealState state) {
        return switch (state) {
            case RECEIVED -> words.stateReceived();
            case ON_MODERATION -> words.stateOnModeration();
            case REJECTED -> words.stateRejected();
            case REGISTERED -> words.stateRegistered();
            case TRANSFERRED -> words.stateTransferred();
            case ASSIGNED -> words.stateAssigned();
            case IN_PROGRESS -> words.stateInProgress();
            case AWAITING_APPLICANT -> words.stateAwaitingApplicant();
            case EXTENSION_REQUESTED -> words.stateExtensionRequested();
            case ON_APPROVAL -> words.stateOnApproval();
            case REWORK -> words.stateRework();
            case APPROVED -> words.stateApproved();
            case ANSWERED -> words.stateAnswered();
            case INTERIM_ANSWERED -> words.stateInterimAnswered();
            case REOPENED -> words.stateReopened();
            case CLOSED -> words.stateClosed();
            case LEFT_WITHOUT_ANSWER -> words.stateLeftWithoutAnswer();
            case UNKNOWN -> words.stateUnknown();
        };
    }

    /// @param code of a sector block; the list is open, so one nobody knows is shown as it came
    public String block(String code) {
        return switch (code) {
            case "HEALTHCARE" -> words.blockHealthcare();
            case "EDUCATION" -> words.blockEducation();
            case "SOCIAL_PROTECTION" -> words.blockSocialProtection();
            case "HOUSING_UTILITIES" -> words.blockHousing();
            case "MUNICIPAL_WASTE" -> words.blockWaste();
            case "ROADS" -> words.blockRoads();
            case "TRANSPORT" -> words.blockTransport();
            case "ENERGY" -> words.blockEnergy();
            case "IMPROVEMENT" -> words.blockImprovement();
            case "ECOLOGY" -> words.blockEcology();
            case "SAFETY" -> words.blockSafety();
            case "CULTURE" -> words.blockCulture();
            case "SPORT" -> words.blockSport();
            case "CONSTRUCTION" -> words.blockConstruction();
            case "SERVICES" -> words.blockServices();
            case "OTHER" -> words.blockOther();
            default -> code;
        };
    }

    /// «Разъяснено».
    public String outcome(Outcome outcome) {
        return switch (outcome) {
            case SOLVED -> words.outcomeSolved();
            case MEASURES_TAKEN -> words.outcomeMeasures();
            case EXPLAINED -> words.outcomeExplained();
            case NOT_SOLVED_PLANNED -> words.outcomePlanned();
            case REFUSED -> words.outcomeRefused();
            case INTERIM -> words.outcomeInterim();
        };
    }

    /// «Сейчас отвечает: Белова М. В.»; who answers is named before who looks.
    public String company(List<Presence> all) {
        var answering = names(all, Presence.Activity.ANSWERING);
        var viewing = names(all, Presence.Activity.VIEWING);
        if (answering.isEmpty()) {
            return viewing.isEmpty() ? "" : words.viewingNow(viewing);
        }
        var first = words.answeringNow(answering);
        return viewing.isEmpty() ? first : first + ". " + words.viewingNow(viewing);
    }

    private static String names(List<Presence> all, Presence.Activity activity) {
        return all.stream()
                .filter(one -> one.activity() == activity)
                .map(Presence::fullName)
                .collect(Collectors.joining(", "));
    }
}
