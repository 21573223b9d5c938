package org.zhuqi.applications.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.documents.AllowedType;
import org.zhuqi.documents.AttachmentOwner;
import org.zhuqi.documents.AttachmentOwnerContract;
import org.zhuqi.reviews.ReviewFixture;
import org.zhuqi.shared.Actor;

class ApplicationMaterialsTest extends AttachmentOwnerContract {
    private final ApplicationRoom room = new ApplicationRoom();
    private final ApplicationId draft = room.started();

    @Override
    protected AttachmentOwner owner() {
        return room.materials;
    }

    @Override
    protected String known() {
        return draft + ":licence";
    }

    @Override
    protected Actor reader() {
        return room.boss;
    }

    @Override
    protected Actor attacher() {
        return room.clerk;
    }

    @Override
    protected Actor stranger() {
        return ReviewFixture.otherClerk();
    }

    @Test
    void a_material_takes_what_the_call_asks_for() {
        assertThat(room.materials.types(known())).containsExactlyInAnyOrder(AllowedType.PDF, AllowedType.PNG);
        assertThat(room.materials.types(draft + ":unknown"))
                .as("an unknown one is refused when somebody attaches to it")
                .isEqualTo(room.materials.types());
    }
}
