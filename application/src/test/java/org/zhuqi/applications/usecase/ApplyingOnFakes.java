package org.zhuqi.applications.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.reviews.Mend;
import org.zhuqi.reviews.Review;
import org.zhuqi.reviews.ReviewFixture;
import org.zhuqi.shared.ErrorKey;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.RefusedException;

/** Applying on fakes. */
abstract class ApplyingOnFakes {
    final ApplicationRoom room = new ApplicationRoom();

    static void refused(ErrorKey key, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.errorKey()).isEqualTo(key));
    }

    static List<String> fields(ThrowingCallable call) {
        try {
            call.call();
        } catch (RefusedException e) {
            return e.problems().stream().map(FieldProblem::field).toList();
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
        throw new AssertionError("was not refused");
    }

    Review review(ApplicationId id) {
        return room.reviewRoom.reviews.findBySubject("application", id.value()).orElseThrow();
    }

    void giveBack(ApplicationId id) {
        room.reviewRoom.giveBack.giveBack(
                ReviewFixture.unitOfficer(), review(id).id(), List.of(new Mend("project", "名称不符")), "请补正");
    }

    DraftFile file(ApplicationId id) {
        return room.open.open(room.clerk, id);
    }

    String mark(ApplicationId id) {
        return room.open.open(room.clerk, id).mark();
    }
}
