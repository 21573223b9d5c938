package org.zhuqi.reviews.experts.usecase;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.zhuqi.reviews.experts.Draw;
import org.zhuqi.reviews.experts.Draws;
import org.zhuqi.shared.RefusedException;

/**
 * Draws as soon as the audit chain has sealed that a pool was frozen. Nobody presses a button for it: the first link that
 * seals it is the seed, so nobody can wait for one that fits.
 */
@Service
@RequiredArgsConstructor
public class CompleteDraws {
    private final Draws draws;
    private final CompleteDraw completeDraw;

    /** How many panels were drawn. */
    public int complete() {
        int drawn = 0;
        for (Draw draw : draws.waiting()) {
            try {
                drawn += completeDraw.complete(draw.id()) ? 1 : 0;
            } catch (RefusedException e) {
                // Another program drew it: the same panel.
            }
        }
        return drawn;
    }
}
