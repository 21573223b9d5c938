package org.zhuqi.applications;

import org.zhuqi.forms.Answers;

/** What a saver had before their eyes when they changed something; tells whether somebody else changed it since. */
public sealed interface Seen {
    /** A version of the draft: a field is stale when it was changed in a later one. */
    record Version(long version) implements Seen {}

    /** The answers as a page showed them: a field is stale when it holds something else now. */
    record Values(Answers answers) implements Seen {}
}
