package org.zhuqi.shared;

import java.util.EnumMap;
import java.util.Map;

/**
 * One thing that may be allowed. Each room has one enum {@code <Room>Right} whose constants say, per role, how far it
 * reaches; a role that is not named reaches nothing.
 */
public interface Right {
    String name();

    Grants grants();

    default Reach reach(Role role) {
        return grants().of(role);
    }

    /** Who may, and how far: the table beside the right's name. */
    final class Grants {
        private final Map<Role, Reach> byRole = new EnumMap<>(Role.class);

        private Grants() {}

        public static Grants to(Reach reach, Role... roles) {
            return new Grants().and(reach, roles);
        }

        public Grants and(Reach reach, Role... roles) {
            for (Role role : roles) {
                if (byRole.put(role, reach) != null) {
                    throw new IllegalStateException(role + " is granted twice");
                }
            }
            return this;
        }

        Reach of(Role role) {
            return byRole.getOrDefault(role, Reach.NOTHING);
        }
    }
}
