package pult.stand;

/// Closed lists of reasons, with the words that reach a history.
final class Reasons {
    private Reasons() {}

    enum Reject {
        OBSCENE,
        SPAM,
        DUPLICATE,
        NOT_A_PROBLEM,
        NO_ADDRESS,
        PRIVATE_DATA_IN_TEXT,
        OUT_OF_REGION
    }

    enum Transfer {
        NOT_COMPETENT,
        OTHER_TERRITORY,
        SUBORDINATE_ORG,
        SUPERIOR_ORG,
        FEDERAL_BODY_NOT_CONNECTED
    }

    enum Article11 {
        ANONYMOUS,
        COURT_DECISION,
        ABUSIVE,
        UNREADABLE,
        UNCLEAR,
        REPEATED,
        ANSWERED_ON_SITE,
        STATE_SECRET
    }

    enum Rework {
        NOT_ON_MERITS("Ответ не по существу вопроса."),
        INCOMPLETE("Отвечено не на все вопросы заявителя."),
        NO_DEADLINE("Не указан срок выполнения работ."),
        BUREAUCRATIC("Перепишите проще: заявителю непонятен канцелярский язык."),
        NO_ATTACHMENT("Приложите фото результата."),
        FACT_ERROR("Проверьте факты: адрес или дата указаны неверно."),
        TONE("Смягчите тон ответа.");

        private final String words;

        Rework(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }
}
