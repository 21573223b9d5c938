package org.zhuqi.forms;

import java.util.regex.Pattern;

/**
 * A pattern that somebody wrote into a form, held against what somebody else wrote into its field. Patterns that look harmless
 * try every way to read a text that does not fit: they are given so many looks at it, and then it does not fit.
 */
final class TextPattern {
    /** Fifty for each character of the longest text. */
    private static final int MOST_LOOKS = 50 * Field.Limits.LONGEST_TEXT;

    private TextPattern() {}

    static boolean fits(String pattern, String text) {
        try {
            return Pattern.compile(pattern).matcher(new Counted(text)).matches();
        } catch (EnoughException | StackOverflowError e) {
            // The latter where a group repeats over a text that is longer than the way back.
            return false;
        }
    }

    private static final class EnoughException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        EnoughException() {
            super(null, null, false, false);
        }
    }

    private static final class Counted implements CharSequence {
        private final String text;
        private int looks;

        Counted(String text) {
            this.text = text;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            if (++looks > MOST_LOOKS) {
                throw new EnoughException();
            }
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
