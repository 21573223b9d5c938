package org.zhuqi.shared.web;

import org.zhuqi.shared.Actor;

/** Tells who makes the current request; the accounts room answers. */
public interface CurrentActor {
    Actor get();
}
