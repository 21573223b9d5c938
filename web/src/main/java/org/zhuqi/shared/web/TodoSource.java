package org.zhuqi.shared.web;

import java.util.List;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.PlugIn;

/** Says what waits for an actor; the first thing on both desks. */
@PlugIn
public interface TodoSource {
    /** The actor's to-dos of this source, most urgent first, at most 50; empty when the actor has no such duty. */
    List<Todo> todosOf(Actor actor);
}
