package org.zhuqi.campaigns.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhuqi.shared.Language;

/**
 * A paragraph with figures in it, each written as its code in braces: {@code 当月新收企业诉求{raised}}. So a text that
 * somebody wrote follows its figures when they are counted anew.
 *
 * @param zh empty when there is nothing to say
 * @param ko empty when it is not translated yet: the Chinese text is shown then
 * @param byHand whether somebody wrote it, so that nothing generated takes its place
 */
public record Passage(Section section, String zh, String ko, boolean byHand) {
    public static final int LONGEST = 4_000;
    private static final Pattern CODE = Pattern.compile("\\{([a-z0-9-]+)}");

    /** A piece of it: running text, or the code of a figure. */
    public record Piece(String text, @Nullable String code) {}

    public boolean empty() {
        return zh.isBlank();
    }

    public List<Piece> pieces(Language language) {
        String text = language == Language.KO && !ko.isBlank() ? ko : zh;
        List<Piece> pieces = new ArrayList<>();
        Matcher codes = CODE.matcher(text);
        int read = 0;
        while (codes.find()) {
            if (codes.start() > read) {
                pieces.add(new Piece(text.substring(read, codes.start()), null));
            }
            pieces.add(new Piece("", codes.group(1)));
            read = codes.end();
        }
        if (read < text.length()) {
            pieces.add(new Piece(text.substring(read), null));
        }
        return pieces;
    }

    /** The codes of figures that a text names. */
    public static Set<String> codes(String text) {
        Set<String> codes = new TreeSet<>();
        Matcher found = CODE.matcher(text);
        while (found.find()) {
            codes.add(found.group(1));
        }
        return codes;
    }
}
