package org.trifold.online;

import java.net.UnknownHostException;

/** A name stands for an address that must not be asked. */
final class OwnNetworkException extends UnknownHostException {
  private static final long serialVersionUID = 1L;

  OwnNetworkException(String host) {
    super(host);
  }
}
