package org.zhuqi.access;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.zhuqi.documents.OwnerRef;
import org.zhuqi.documents.PartialUpload;
import org.zhuqi.documents.PartialUploads;
import org.zhuqi.documents.UploadId;

/** The applicant's own upload in parts, of which nothing has come in yet. */
final class UploadRecords extends RoomRecords {
    UploadRecords(Inhabitants world) {
        super(world);
    }

    @Override
    Targets of(World.Side side) {
        UploadId id = new UploadId(new UUID(63, side.ordinal()));
        world.bean(PartialUploads.class)
                .add(new PartialUpload(
                        id,
                        new UUID(63, 100 + side.ordinal()),
                        OwnerRef.of("project", new UUID(41, side.ordinal())),
                        world.person(side.applicant()).id(),
                        "工地.jpg",
                        1_000,
                        world.bean(Clock.class).instant()));
        return new Targets(Map.of(UploadId.class, id), Map.of(), Set.of());
    }
}
