package org.zhuqi.reviews;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.zhuqi.shared.FieldProblem;

/**
 * The stages a subject passes, in order; data of a programme. One of them decides, those before it recommend, those after
 * it are what becomes of a yes: notice, allocation, payment, performance.
 */
public record Route(List<Stage> stages) {
    public Route {
        stages = List.copyOf(stages);
        List<FieldProblem> faults = faults(stages);
        if (!faults.isEmpty()) {
            FieldProblem first = faults.getFirst();
            throw new IllegalArgumentException(first.field() + ": " + first.key() + " " + first.args());
        }
    }

    /** What keeps the stages from being a route, each with its place, e.g. {@code stages[2]}; empty when nothing does. */
    public static List<FieldProblem> faults(List<Stage> stages) {
        if (stages.isEmpty()) {
            return List.of(FieldProblem.of("stages", "reviews.route-empty"));
        }
        List<FieldProblem> faults = new ArrayList<>();
        int deciding = deciding(stages).orElse(-1);
        if (deciding < 0) {
            faults.add(FieldProblem.of("stages", "reviews.route-undecided"));
        }
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < stages.size(); i++) {
            Stage stage = stages.get(i);
            String at = "stages[" + i + "]";
            if (!ids.add(stage.id())) {
                faults.add(FieldProblem.of(at, "reviews.route-twice", stage.id()));
            }
            fault(stages, i, deciding).ifPresent(key -> faults.add(FieldProblem.of(at, key, stage.label())));
        }
        return faults;
    }

    private static Optional<String> fault(List<Stage> stages, int i, int deciding) {
        Stage stage = stages.get(i);
        String key = null;
        if (stage.kind().follows()) {
            boolean again = i > 0 && stages.get(i - 1).kind().compareTo(stage.kind()) >= 0;
            if (i < deciding || again) {
                key = "reviews.route-order";
            } else if (!stage.moves().isEmpty()) {
                key = "reviews.route-not-moved-here";
            }
        } else if (stage.kind().isCounty() != (stage.who() == Reviewer.RESPONSIBLE_UNIT)) {
            key = "reviews.route-doer";
        } else if (i == 0 && stage.moves().contains(Move.REFER)) {
            key = "reviews.route-refers-nowhere";
        } else if (i != deciding && stage.decides()) {
            key = "reviews.route-decides-twice";
        } else if (i == deciding && stage.who() != Reviewer.PREFECTURE) {
            key = "reviews.route-doer";
        } else if (deciding >= 0 && i < deciding != stage.moves().contains(Move.RECOMMEND)) {
            key = i < deciding ? "reviews.route-stops" : "reviews.route-order";
        } else if (deciding >= 0 && i > deciding) {
            key = "reviews.route-order";
        }
        return Optional.ofNullable(key);
    }

    private static OptionalInt deciding(List<Stage> stages) {
        return IntStream.range(0, stages.size())
                .filter(i -> stages.get(i).decides())
                .findFirst();
    }

    public Stage stage(int index) {
        return stages.get(index);
    }

    public Optional<Stage> stage(String id) {
        return stages.stream().filter(stage -> stage.id().equals(id)).findFirst();
    }

    /** Where the decision falls. */
    public int deciding() {
        return deciding(stages).orElseThrow();
    }

    public int last() {
        return stages.size() - 1;
    }

    /** Where the stage stands. */
    OptionalInt indexOf(String id) {
        return IntStream.range(0, stages.size())
                .filter(i -> stages.get(i).id().equals(id))
                .findFirst();
    }

    /** Where the stage of this kind stands that follows the decision. */
    OptionalInt following(StageKind kind) {
        return IntStream.range(0, stages.size())
                .filter(i -> kind.follows() && stages.get(i).kind() == kind)
                .findFirst();
    }

    /** Whether no stage before the one given is of the same kind. */
    boolean firstOfItsKind(int index) {
        return before(index).stream()
                .noneMatch(stage -> stage.kind() == stages.get(index).kind());
    }

    /** The stages before the one given that a matter may be referred back to. */
    public List<Stage> before(int index) {
        return stages.subList(0, index);
    }
}
