package pult.domain.answer;

import org.jspecify.annotations.Nullable;

import pult.domain.appeal.Channel;
import pult.domain.appeal.LegalRegime;

import java.util.List;
import java.util.Set;

/// A text to begin an answer with («шаблон ответа»).
///
/// @param id stable, e.g. `zhkh.no-heating`
/// @param title what the operator looks for
/// @param folder where it lies in the tree, e.g. «ЖКХ»
/// @param words more words it is found by
/// @param resolution what an answer by this text usually means, null when it tells nothing
public record ResponseTemplate(
        String id,
        String title,
        String folder,
        List<String> words,
        Scope scope,
        @Nullable ResolutionType resolution,
        TemplateText text) {
    public ResponseTemplate {
        words = List.copyOf(words);
    }

    /// Where a template may be used; an empty set bounds nothing.
    ///
    /// @param blocks sector-block codes
    public record Scope(Set<LegalRegime> regimes, Set<Channel> channels, Set<String> blocks) {
        public static final Scope ANYWHERE = new Scope(Set.of(), Set.of(), Set.of());

        public Scope {
            regimes = Set.copyOf(regimes);
            channels = Set.copyOf(channels);
            blocks = Set.copyOf(blocks);
        }

        public boolean takes(LegalRegime regime, Channel channel) {
            return (regimes.isEmpty() || regimes.contains(regime))
                    && (channels.isEmpty() || channels.contains(channel));
        }
    }
}
