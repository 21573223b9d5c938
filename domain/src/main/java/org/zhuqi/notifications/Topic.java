package org.zhuqi.notifications;

import java.util.Set;

/** What a piece of news is about, as far as people choose how fast it reaches them by mail. */
public enum Topic {
    /** Something opened that one can apply to or take part in. */
    CALLS(Set.of("opened", "published", "invited"), Pace.DAILY),
    /** A limit comes near. */
    DEADLINES(Set.of("closing", "correction-due", "due", "expiring", "remind", "follow-up"), Pace.AT_ONCE),
    /** A matter of one's own moved. */
    MATTERS(Set.of(), Pace.AT_ONCE);

    private final Set<String> words;
    private final Pace usual;

    Topic(Set<String> words, Pace usual) {
        this.words = words;
        this.usual = usual;
    }

    /** The last word of a message key says it: {@code applications.news.closing} is of {@link #DEADLINES}. */
    public static Topic of(String messageKey) {
        String word = messageKey.substring(messageKey.lastIndexOf('.') + 1);
        for (Topic topic : values()) {
            if (topic.words.contains(word)) {
                return topic;
            }
        }
        return MATTERS;
    }

    /** What counts until somebody chooses. */
    public Pace usual() {
        return usual;
    }
}
