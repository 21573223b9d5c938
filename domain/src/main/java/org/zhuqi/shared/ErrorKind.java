package org.zhuqi.shared;

/** The four ways a request can be refused; the web maps each to one status. */
public enum ErrorKind {
    INVALID,
    DENIED,
    NOT_FOUND,
    CONFLICT
}
