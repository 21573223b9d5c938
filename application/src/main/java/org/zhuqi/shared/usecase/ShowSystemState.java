package org.zhuqi.shared.usecase;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.SharedRight;
import org.zhuqi.shared.SystemFact;
import org.zhuqi.shared.SystemFact.Reading;
import org.zhuqi.shared.SystemFact.State;
import org.zhuqi.shared.SystemFact.Words;

/** Reads every fact about the running program; one that cannot be read is a finding itself and hides no other. */
@Service
public class ShowSystemState {
    private static final System.Logger LOG = System.getLogger(ShowSystemState.class.getName());

    private final List<SystemFact> facts;

    public ShowSystemState(List<SystemFact> facts) {
        Map<String, SystemFact> byId = new HashMap<>();
        for (SystemFact fact : facts) {
            SystemFact other = byId.put(fact.id(), fact);
            if (other != null) {
                throw new IllegalStateException("two facts about the system with id " + fact.id() + ": "
                        + other.getClass().getName() + " and "
                        + fact.getClass().getName());
            }
        }
        this.facts = facts.stream()
                .sorted(Comparator.comparingInt(SystemFact::order).thenComparing(SystemFact::id))
                .toList();
    }

    /** One fact with how it stands. */
    public record Line(String id, String titleKey, Reading reading) {}

    public List<Line> show(Actor actor) {
        actor.may(SharedRight.SYSTEM_STATE).orRefuse();
        List<Line> lines = new ArrayList<>();
        for (SystemFact fact : facts) {
            lines.add(new Line(fact.id(), fact.titleKey(), read(fact)));
        }
        return lines;
    }

    /** As {@link SystemFact#read}, and never throws. For pages after {@link #show} and for monitoring. */
    public Reading read(SystemFact fact) {
        try {
            return fact.read();
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, fact.id() + " cannot be read", e);
            return new Reading(
                    State.WRONG, Words.of("shared.system.unread"), Words.of("shared.system.unread.advice"), Map.of());
        }
    }
}
