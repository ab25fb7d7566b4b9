package pult.stand;

import pult.domain.appeal.AppealState;

/// How the platform codes and words its states. Nine codes are known; a state without one goes by
/// its own name.
final class Statuses {
    private Statuses() {}

    static String code(AppealState state) {
        return switch (state) {
            case ON_MODERATION -> "MODERATION_NEW";
            case REJECTED -> "MODERATION_DECLINE";
            case REGISTERED -> "MODERATION_ACCEPT";
            case TRANSFERRED -> "FORWARD_TO_SUBORDINATE";
            case ASSIGNED -> "SET_EXECUTOR";
            case IN_PROGRESS -> "TAKE_TO_WORK";
            case INTERIM_ANSWERED -> "POSTPONE";
            case ANSWERED -> "SEND_RESPONSE";
            case RECEIVED,
                    AWAITING_APPLICANT,
                    EXTENSION_REQUESTED,
                    ON_APPROVAL,
                    REWORK,
                    APPROVED,
                    REOPENED,
                    CLOSED,
                    LEFT_WITHOUT_ANSWER,
                    UNKNOWN ->
                    state.name();
        };
    }

    static String text(AppealState state) {
        return switch (state) {
            case RECEIVED -> "Поступило";
            case ON_MODERATION -> "На модерации";
            case REJECTED -> "Отклонено модератором";
            case REGISTERED -> "Зарегистрировано";
            case TRANSFERRED -> "Направлено в подведомственную организацию";
            case ASSIGNED -> "Назначен исполнитель";
            case IN_PROGRESS -> "В работе";
            case AWAITING_APPLICANT -> "Запрошены уточнения";
            case EXTENSION_REQUESTED -> "Запрошен перенос срока";
            case ON_APPROVAL -> "Ответ на утверждении";
            case REWORK -> "Возвращено на доработку";
            case APPROVED -> "Ответ утверждён, отправляется";
            case ANSWERED -> "Отправлен ответ заявителю";
            case INTERIM_ANSWERED -> "Дан промежуточный ответ";
            case REOPENED -> "Повторное рассмотрение";
            case CLOSED -> "Завершено";
            case LEFT_WITHOUT_ANSWER -> "Оставлено без ответа";
            case UNKNOWN -> "Неизвестно";
        };
    }
}
