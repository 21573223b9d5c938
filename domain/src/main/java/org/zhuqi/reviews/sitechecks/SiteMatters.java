package org.zhuqi.reviews.sitechecks;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhuqi.reviews.SubjectRef;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.PlugIn;

/** Says which amounts a matter asks for and what it comes to with others; the room that keeps the matter knows. */
@PlugIn
public interface SiteMatters {
    /** Unique, e.g. {@code applications}. */
    String id();

    /** Whether matters of this kind are its own. */
    boolean knows(String subjectKind);

    /** What the matter asks for as it was handed in last. */
    Asked asked(SubjectRef subject);

    /**
     * What the matter would come to with the amounts found on the site in the place of those asked for.
     *
     * @param checked by the keys of the lines
     * @return null when nobody can say, because a fact is missing
     */
    @Nullable
    Money amount(SubjectRef subject, Map<String, Money> checked);

    /**
     * What is asked for.
     *
     * @param amount what the matter comes to, null when a fact was missing
     * @param lines amounts to check, at least one, nobody looked at yet
     */
    record Asked(@Nullable Money amount, List<CheckedLine> lines) {
        public Asked {
            lines = List.copyOf(lines);
        }
    }
}
