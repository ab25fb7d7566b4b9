package pult.source.pos;

import org.jspecify.annotations.Nullable;

import pult.domain.appeal.AppealState;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// States as the platform itself codes and words them: nine codes and a few labels are known. A
/// source that tells them alone is understood; whatever else it tells stays as it was told.
final class PlatformCodes {
    /// States of the contract: asked for with each appeal and each line of its history.
    private static final Map<String, AppealState> NAMES =
            Arrays.stream(AppealState.values())
                    .filter(state -> state != AppealState.UNKNOWN)
                    .collect(Collectors.toUnmodifiableMap(Enum::name, state -> state));

    private static final Map<String, AppealState> CODES =
            Map.ofEntries(
                    Map.entry("MODERATION_NEW", AppealState.ON_MODERATION),
                    Map.entry("MODERATION_DECLINE", AppealState.REJECTED),
                    Map.entry("MODERATION_ACCEPT", AppealState.REGISTERED),
                    Map.entry("FORWARD_TO_PARENT", AppealState.TRANSFERRED),
                    Map.entry("FORWARD_TO_SUBORDINATE", AppealState.TRANSFERRED),
                    Map.entry("SET_EXECUTOR", AppealState.ASSIGNED),
                    Map.entry("TAKE_TO_WORK", AppealState.IN_PROGRESS),
                    Map.entry("POSTPONE", AppealState.INTERIM_ANSWERED),
                    Map.entry("SEND_RESPONSE", AppealState.ANSWERED));

    private static final Map<String, AppealState> LABELS =
            Map.ofEntries(
                    Map.entry("отклонено модератором", AppealState.REJECTED),
                    Map.entry("назначен исполнитель", AppealState.ASSIGNED),
                    Map.entry("направлено в подведомственную организацию", AppealState.TRANSFERRED),
                    Map.entry("передано в вышестоящую организацию", AppealState.TRANSFERRED),
                    Map.entry(
                            "перенос срока обработки утвержден. отправлен ответ заявителю",
                            AppealState.INTERIM_ANSWERED),
                    Map.entry("отправлен ответ заявителю", AppealState.ANSWERED),
                    Map.entry("повторное рассмотрение", AppealState.REOPENED),
                    Map.entry("завершено", AppealState.CLOSED));

    private PlatformCodes() {}

    /// @param told the state of the contract, which wins where it is one
    /// @param code of the platform
    /// @param label of the platform
    static AppealState state(@Nullable String told, @Nullable String code, @Nullable String label) {
        var known = told == null ? null : NAMES.get(told);
        if (known != null) {
            return known;
        }
        known = coded(told);
        if (known == null) {
            known = coded(code);
        }
        if (known == null && label != null) {
            known = LABELS.get(plain(label));
        }
        return known == null ? AppealState.UNKNOWN : known;
    }

    private static @Nullable AppealState coded(@Nullable String code) {
        return code == null ? null : CODES.get(code.strip().toUpperCase(Locale.ROOT));
    }

    /// Case, ё and spaces do not count.
    private static String plain(String label) {
        return label.strip().toLowerCase(Locale.ROOT).replace('ё', 'е').replaceAll("\\s+", " ");
    }
}
