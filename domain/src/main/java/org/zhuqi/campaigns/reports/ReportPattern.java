package org.zhuqi.campaigns.reports;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a report is made of: data, which a place may have otherwise.
 *
 * @param text figures of the prose
 * @param units measures shown for each unit, codes by measure
 * @param handlers the same for each lead unit
 * @param categories the same for each category
 * @param stopWords see {@link HotWords}
 * @param passages generated prose
 */
public record ReportPattern(
        List<TextFigure> text,
        List<Column> units,
        List<Column> handlers,
        List<Column> categories,
        Set<String> stopWords,
        List<Prose> passages) {
    public ReportPattern {
        text = List.copyOf(text);
        units = List.copyOf(units);
        handlers = List.copyOf(handlers);
        categories = List.copyOf(categories);
        stopWords = Set.copyOf(stopWords);
        passages = List.copyOf(passages);
    }

    /** The time that a figure counts in, up to the report's last day. */
    public enum Time {
        MONTH,
        MONTH_BEFORE,
        /** Since the campaign began. */
        CAMPAIGN
    }

    /** @param measure is left out where the catalogue does not know it */
    public record TextFigure(String code, String measure, Time time) {}

    /** @param time {@link Time#MONTH} for most */
    public record Column(String code, String measure, Time time) {}

    public record Prose(Section section, List<Sentence> sentences) {
        public Prose {
            sentences = List.copyOf(sentences);
        }
    }

    /** One sentence; said only when every figure in it is known. */
    public record Sentence(String zh, String ko) {}

    /** What a sentence may name besides figures, written {@code $campaign}. */
    public record Frame(Map<String, String> zh, Map<String, String> ko) {
        public Frame {
            zh = Map.copyOf(zh);
            ko = Map.copyOf(ko);
        }
    }

    /** The prose that these figures allow; every section has its passage, an empty one where there is nothing to say. */
    public List<Passage> compose(List<ReportFigure> figures, Frame frame) {
        Set<String> known = figures.stream()
                .filter(figure -> figure.place().table() == ReportFigure.Table.TEXT)
                .filter(figure -> figure.value().value() != null)
                .map(figure -> figure.place().code())
                .collect(Collectors.toSet());
        Map<Section, Passage> composed = new EnumMap<>(Section.class);
        for (Section section : Section.values()) {
            composed.put(section, new Passage(section, "", "", false));
        }
        for (Prose prose : passages) {
            List<Sentence> said = prose.sentences().stream()
                    .filter(sentence -> known.containsAll(Passage.codes(sentence.zh())))
                    .toList();
            composed.put(
                    prose.section(),
                    new Passage(
                            prose.section(),
                            said.stream()
                                    .map(each -> filled(each.zh(), frame.zh()))
                                    .collect(Collectors.joining()),
                            said.stream()
                                    .map(each -> filled(each.ko(), frame.ko()))
                                    .collect(Collectors.joining(" ")),
                            false));
        }
        return new ArrayList<>(composed.values());
    }

    private static String filled(String sentence, Map<String, String> words) {
        String text = sentence;
        for (Map.Entry<String, String> word : words.entrySet()) {
            text = text.replace("$" + word.getKey(), word.getValue());
        }
        return text;
    }
}
