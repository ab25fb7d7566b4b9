package pult.domain.machine;

import java.util.Arrays;
import java.util.Optional;

/// What the platform says a person is. Codes it tells and this version does not know give no
/// rights.
public enum Role {
    /// Дежурный оператор.
    OPERATOR,
    /// Модератор.
    MODERATOR,
    /// Координатор: sends on and distributes.
    COORDINATOR,
    /// Исполнитель: works on what was given to the body.
    EXECUTOR,
    /// Руководитель отраслевого блока: distributes, answers, takes over.
    BLOCK_HEAD,
    /// Ответственный за отраслевой блок, «руководитель» of the platform: approves.
    APPROVER,
    /// Руководитель ЦУР.
    CENTRE_HEAD,
    /// Куратор ЦУР.
    CURATOR,
    /// Ответственный исполнитель: access and protection of information.
    ACCOUNTABLE_OFFICER,
    /// Руководитель направления.
    DIRECTION_LEAD,
    /// Главный аналитик.
    CHIEF_ANALYST,
    /// Ответственный за работу со СМИ.
    MEDIA,
    /// Администратор ЛКО.
    ORG_ACCOUNT_ADMIN,
    /// Наблюдатель.
    OBSERVER;

    public static Optional<Role> of(String code) {
        return Arrays.stream(values()).filter(role -> role.name().equals(code)).findFirst();
    }

    /// Answers for the whole centre, whatever the block.
    public boolean wholeCentre() {
        return this == CENTRE_HEAD || this == CURATOR;
    }
}
