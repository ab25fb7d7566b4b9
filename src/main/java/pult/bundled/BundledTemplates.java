package pult.bundled;

import org.jspecify.annotations.Nullable;

import pult.domain.answer.Fragments;
import pult.domain.answer.ResolutionType;
import pult.domain.answer.ResponseTemplate;
import pult.domain.answer.TemplateText;
import pult.domain.answer.Templates;
import pult.domain.appeal.Channel;
import pult.domain.appeal.LegalRegime;
import pult.json.Json;

import tools.jackson.core.JacksonException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The seed library of answers that comes with the program: standard texts of 59-ФЗ and of the
/// feedback platform, frequent topics, short answers for social networks. Read once, when made.
public final class BundledTemplates implements Templates {
    private static final String FOLDER = "/pult/templates/";

    /// Whom the texts of a file speak to.
    private enum Audience {
        /// One applicant alone.
        PERSONAL,
        /// Everybody who reads the post.
        SOCIAL;

        Set<Channel> channels() {
            var channels = EnumSet.allOf(Channel.class);
            channels.removeIf(channel -> channel.social() != (this == SOCIAL));
            return channels;
        }
    }

    private record Library(List<String> files) {}

    private record SharedTexts(Map<String, List<String>> fragments) {}

    private record Shelf(
            String folder,
            List<String> blocks,
            List<LegalRegime> regimes,
            Audience audience,
            List<Entry> templates) {}

    /// @param text paragraphs
    private record Entry(
            String id,
            String title,
            List<String> words,
            @Nullable ResolutionType resolution,
            List<String> text) {}

    private final List<ResponseTemplate> templates;
    private final Fragments fragments;

    /// @throws IllegalStateException when a shipped file is broken or two texts share an id or
    ///   title
    public BundledTemplates() {
        var all = new ArrayList<ResponseTemplate>();
        for (var file : read("library.json", Library.class).files()) {
            var shelf = read(file + ".json", Shelf.class);
            shelf.templates().forEach(entry -> all.add(template(shelf, entry)));
        }
        refuseDoubles(all);
        templates = List.copyOf(all);
        var shared = new HashMap<String, TemplateText>();
        read("fragments.json", SharedTexts.class)
                .fragments()
                .forEach((name, lines) ->
                        shared.put(name, TemplateText.parse(String.join("\n", lines))));
        fragments = new Fragments(shared);
    }

    @Override
    public List<ResponseTemplate> all() {
        return templates;
    }

    @Override
    public Fragments fragments() {
        return fragments;
    }

    private static ResponseTemplate template(Shelf shelf, Entry entry) {
        var scope =
                new ResponseTemplate.Scope(
                        Set.copyOf(shelf.regimes()),
                        shelf.audience().channels(),
                        Set.copyOf(shelf.blocks()));
        return new ResponseTemplate(
                entry.id(),
                entry.title(),
                shelf.folder(),
                entry.words(),
                scope,
                entry.resolution(),
                TemplateText.parse(String.join("\n\n", entry.text())));
    }

    private static void refuseDoubles(List<ResponseTemplate> all) {
        var seen = new HashSet<String>();
        for (var template : all) {
            for (var name :
                    Arrays.asList(template.id(), template.folder() + '/' + template.title())) {
                if (!seen.add(name)) {
                    throw new IllegalStateException("two templates are named " + name);
                }
            }
        }
    }

    private static <T> T read(String file, Class<T> type) {
        try (var in = Shipped.open(FOLDER + file)) {
            return Json.mapper().readValue(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        } catch (JacksonException e) {
            throw new IllegalStateException("broken templates: " + file, e);
        }
    }
}
