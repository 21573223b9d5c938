package org.zhuqi.reviews.experts.usecase;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.audit.AuditChain;
import org.zhuqi.audit.AuditEntry;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.audit.SealedEntry;
import org.zhuqi.reviews.experts.Draw;
import org.zhuqi.reviews.experts.DrawId;
import org.zhuqi.reviews.experts.Draws;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.SharedError;

/** Draws one panel, where its seed is there. */
@Service
@Transactional
@RequiredArgsConstructor
class CompleteDraw {
    private static final int LINKS = 500;

    private final Draws draws;
    private final AuditChain chain;
    private final AuditTrail auditTrail;
    private final TellPanel tellPanel;

    boolean complete(DrawId id) {
        Draw draw = draws.find(id).orElseThrow(() -> SharedError.NOT_FOUND.refused());
        Optional<Draw.Seed> seed = seed(draw);
        seed.ifPresent(found -> {
            Draw drawn = draw.drawn(found);
            draws.save(drawn);
            auditTrail.record(AuditEvent.done(Actor.system(), "reviews.draw-experts", FreezePool.KIND, id)
                    .with(Map.of("position", String.valueOf(found.position()), "seed", found.hash())));
            tellPanel.tell(drawn, drawn.panel());
        });
        return seed.isPresent();
    }

    /** The link that fixes the entry of the freezing. */
    private Optional<Draw.Seed> seed(Draw draw) {
        long after = draw.frozenAfter();
        while (true) {
            List<SealedEntry> links = chain.after(after, LINKS);
            for (SealedEntry link : links) {
                if (freezes(link.entry(), draw.id())) {
                    return Optional.of(
                            new Draw.Seed(link.seal().position(), link.seal().hash()));
                }
            }
            if (links.size() < LINKS) {
                return Optional.empty();
            }
            after = links.getLast().seal().position();
        }
    }

    private static boolean freezes(@Nullable AuditEntry entry, DrawId draw) {
        return entry != null
                && entry.action().equals(FreezePool.ACTION)
                && draw.toString().equals(entry.objectId());
    }
}
