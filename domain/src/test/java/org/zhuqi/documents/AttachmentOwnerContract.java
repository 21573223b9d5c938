package org.zhuqi.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhuqi.shared.Access;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.SharedError;

/** What every owner of attachments must answer. */
public abstract class AttachmentOwnerContract {
    protected abstract AttachmentOwner owner();

    /** The id of a record that is there. */
    protected abstract String known();

    /** Somebody who may see the files of that record. */
    protected abstract Actor reader();

    /** Somebody who may attach to that record now. */
    protected abstract Actor attacher();

    /** Somebody in the same line of work whom the record is none of the business of. */
    protected abstract Actor stranger();

    @Test
    void theKindIsStable() {
        assertThat(owner().kind()).isNotBlank().isEqualTo(owner().kind()).doesNotContain(" ");
    }

    @Test
    void whoIsConcernedMayReadAndAttach() {
        assertThat(owner().mayRead(reader(), known())).isEqualTo(Access.ALLOWED);
        assertThat(owner().mayAttach(attacher(), known())).isEqualTo(Access.ALLOWED);
    }

    @Test
    void strangersMayNeither() {
        assertThat(owner().mayRead(stranger(), known()).allowed()).isFalse();
        assertThat(owner().mayAttach(stranger(), known()).allowed()).isFalse();
        assertThat(owner().mayRead(Actor.anonymous(""), known()).allowed()).isFalse();
        assertThat(owner().mayAttach(Actor.anonymous(""), known()).allowed()).isFalse();
    }

    @Test
    void anUnknownRecordHasNoFilesToSee() {
        assertThat(owner().mayRead(reader(), new UUID(99, 99).toString()))
                .isEqualTo(new Access.Denied(SharedError.NOT_FOUND));
    }

    /** The id comes from an address somebody typed. */
    @Test
    void anIdThatIsNoneIsAnUnknownRecord() {
        for (String none : new String[] {"", "x", "../" + known()}) {
            assertThat(owner().mayRead(reader(), none)).as(none).isEqualTo(new Access.Denied(SharedError.NOT_FOUND));
            assertThat(owner().mayAttach(attacher(), none).allowed()).as(none).isFalse();
        }
    }
}
