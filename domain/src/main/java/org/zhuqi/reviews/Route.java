package org.zhuqi.reviews;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The stages a subject passes, in order; data of a programme. The last one decides, those before it recommend. */
public record Route(List<Stage> stages) {
    public Route {
        stages = List.copyOf(stages);
        if (stages.isEmpty()) {
            throw new IllegalArgumentException("a route needs a stage");
        }
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < stages.size(); i++) {
            Stage stage = stages.get(i);
            boolean last = i == stages.size() - 1;
            if (!ids.add(stage.id())) {
                throw new IllegalArgumentException("stage " + stage.id() + " stands twice in the route");
            }
            if (stage.decides() != last || stage.moves().contains(Move.RECOMMEND) == last) {
                throw new IllegalArgumentException(
                        "the last stage must allow APPROVE and the others RECOMMEND: " + stage.id());
            }
        }
    }

    public Stage stage(int index) {
        return stages.get(index);
    }

    public int last() {
        return stages.size() - 1;
    }
}
