package org.zhuqi.shared.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Cell;
import org.zhuqi.shared.Language;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.Role;
import org.zhuqi.shared.SharedError;

/** What every list that can be taken away as a file must keep, with the texts it comes with. */
public abstract class ExportableContract {
    private static final int MOST = 100;

    /** The lists a plug-in adds. */
    protected abstract List<Exportable> lists();

    /** People who export; each list has at least two rows for one of them. */
    protected abstract List<Actor> readers();

    protected abstract MessageSource messages();

    /** Parameters without which there is no such list, by its id, e.g. of which record. */
    protected Map<String, Map<String, String>> needed() {
        return Map.of();
    }

    /** Filters that leave something out, for every list that has one: by its id, a parameter at a time. */
    protected abstract Map<String, List<Map<String, String>>> narrowing();

    /** What is personal and on record: telephone numbers, mail addresses. No file has it, whoever takes it. */
    protected abstract Set<String> personal();

    /** What belongs to others than this reader and is not public, e.g. names of enterprises elsewhere. */
    protected abstract Set<String> notFor(Actor reader);

    /** A list as one of the readers takes it away. */
    private record Taken(Exportable list, Actor reader, List<List<Cell>> rows) {
        @Override
        public String toString() {
            return list.id() + " for " + reader.name();
        }
    }

    @Test
    void each_has_an_id_that_can_stand_in_an_address_and_name_a_file() {
        assertThat(lists()).isNotEmpty().extracting(Exportable::id).doesNotHaveDuplicates();
        assertThat(lists()).allSatisfy(list -> assertThat(list.id()).matches("[a-z][a-z0-9-]*"));
    }

    @Test
    void its_columns_have_heads_in_every_language() {
        for (Exportable list : lists()) {
            List<String> heads = new ArrayList<>();
            for (Actor reader : readers()) {
                open(list, reader, Map.of())
                        .ifPresent(table -> table.columns().forEach(column -> heads.add(column.headKey())));
            }
            assertThat(heads).as(list.id()).isNotEmpty();
            for (Language language : Language.values()) {
                assertThat(heads)
                        .allSatisfy(head -> assertThat(messages().getMessage(head, null, Locale.of(language.code())))
                                .as("%s in %s", head, language)
                                .isNotBlank());
            }
        }
    }

    @Test
    void page_after_page_is_the_whole_list_and_nothing_twice() {
        taken().forEach((id, all) -> {
            assertThat(all)
                    .as("somebody sees two rows of " + id)
                    .anyMatch(one -> one.rows().size() > 1);
            for (Taken one : all) {
                Page<List<Cell>> first =
                        open(one.list(), one.reader(), Map.of()).orElseThrow().page(new PageRequest(null, MOST, null));
                if (first.total() < Page.MANY) {
                    assertThat(one.rows()).as(one.toString()).hasSize(first.total());
                }
                assertThat(inLanguage(Language.ZH, () -> rows(one.list(), one.reader(), Map.of(), 1)))
                        .as(one + ", a row at a time")
                        .isEqualTo(one.rows());
            }
        });
    }

    @Test
    void a_filter_leaves_out_and_adds_nothing() {
        assertThat(narrowing().keySet())
                .isSubsetOf(lists().stream().map(Exportable::id).toList());
        taken().forEach((id, all) -> narrowing().getOrDefault(id, List.of()).forEach(filter -> {
            boolean narrowed = false;
            for (Taken one : all) {
                if (open(one.list(), one.reader(), filter).isEmpty()) {
                    // It names what this reader may not see.
                    continue;
                }
                List<List<Cell>> fewer = inLanguage(Language.ZH, () -> rows(one.list(), one.reader(), filter, MOST));
                assertThat(one.rows()).as("%s by %s", one, filter).containsAll(fewer);
                narrowed |= fewer.size() < one.rows().size();
            }
            assertThat(narrowed).as("%s leaves out something of %s", filter, id).isTrue();
        }));
    }

    @Test
    void an_order_it_does_not_know_is_refused() {
        taken().forEach((id, all) -> assertThat(all)
                .allSatisfy(one -> assertThatThrownBy(() -> open(one.list(), one.reader(), Map.of())
                                .orElseThrow()
                                .page(new PageRequest(null, 1, "no-such-column")))
                        .as(one.toString())
                        .isInstanceOfSatisfying(
                                RefusedException.class,
                                e -> assertThat(e.is(SharedError.INVALID_INPUT)).isTrue())));
    }

    @Test
    void nothing_personal_is_in_a_file() {
        assertThat(personal()).isNotEmpty();
        taken().forEach((id, all) ->
                all.forEach(one -> assertThat(text(one)).as(one.toString()).doesNotContain(personal())));
    }

    @Test
    void nobody_takes_away_what_belongs_to_others() {
        SoftAssertions softly = new SoftAssertions();
        taken().forEach((id, all) -> all.forEach(one -> notFor(one.reader())
                .forEach(name -> softly.assertThat(text(one)).as(one.toString()).doesNotContain(name))));
        softly.assertAll();
    }

    @Test
    void its_rows_are_words_in_every_language() {
        for (Language language : Language.values()) {
            for (Exportable list : lists()) {
                for (Actor reader : readers()) {
                    inLanguage(
                            language,
                            () -> open(list, reader, Map.of()).map(table -> table.page(PageRequest.first(MOST))));
                }
            }
        }
    }

    /** Whoever comes is answered or refused in words; nobody makes it fail. */
    @Test
    void whoever_comes_is_answered_or_refused() {
        for (Exportable list : lists()) {
            for (Role role : Role.values()) {
                open(list, PageSectionContract.someone(role), Map.of());
            }
            open(list, Actor.anonymous(""), Map.of());
            open(list, readers().getFirst(), Map.of("no-such-filter", "x"));
        }
    }

    /** Every list as each reader who may takes it, in Chinese. */
    private Map<String, List<Taken>> taken() {
        Map<String, List<Taken>> taken = new LinkedHashMap<>();
        for (Exportable list : lists()) {
            List<Taken> all = taken.computeIfAbsent(list.id(), id -> new ArrayList<>());
            for (Actor reader : readers()) {
                if (open(list, reader, Map.of()).isPresent()) {
                    all.add(new Taken(list, reader, inLanguage(Language.ZH, () -> rows(list, reader, Map.of(), MOST))));
                }
            }
        }
        return taken;
    }

    /** Nothing for whoever is refused: at once, or with the first rows and before the file begins. */
    private Optional<Exportable.Table<?>> open(Exportable list, Actor reader, Map<String, String> filter) {
        Map<String, String> all = new HashMap<>(needed().getOrDefault(list.id(), Map.of()));
        all.putAll(filter);
        try {
            Exportable.Table<?> table = list.open(reader, all);
            table.page(PageRequest.first(1));
            return Optional.of(table);
        } catch (RefusedException e) {
            return Optional.empty();
        }
    }

    private List<List<Cell>> rows(Exportable list, Actor reader, Map<String, String> filter, int atATime) {
        Exportable.Table<?> table = open(list, reader, filter).orElseThrow();
        List<List<Cell>> rows = new ArrayList<>();
        String after = null;
        do {
            Page<List<Cell>> page = table.page(new PageRequest(after, atATime, null));
            rows.addAll(page.items());
            after = page.next();
        } while (after != null);
        return rows;
    }

    private static String text(Taken taken) {
        return String.join(
                "\n",
                taken.rows().stream()
                        .flatMap(List::stream)
                        .flatMap(cell -> cell instanceof Cell.Text text ? Stream.of(text.text()) : Stream.of())
                        .toList());
    }

    private static <T> T inLanguage(Language language, Supplier<T> work) {
        LocaleContextHolder.setLocale(Locale.of(language.code()));
        try {
            return work.get();
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }
}
