package org.cryptonas.node.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Clients of the event stream: one thread reads what all of them are sent, and one client more
 * never reads.
 */
final class Listeners implements AutoCloseable {
  private static final int BUFFER = 1 << 16;

  private final Selector selector = Selector.open();
  private final List<SocketChannel> channels = new ArrayList<>();
  private final Thread reader = new Thread(this::read, "listeners");
  private final AtomicLong bytes = new AtomicLong();
  private volatile boolean closed;

  /**
   * Connects them.
   *
   * @param clients that read; with 0 there is none that does not, either
   */
  Listeners(int port, int clients) throws IOException {
    for (int client = 0; client < clients; client++) {
      SocketChannel channel = listening(port);
      channel.configureBlocking(false);
      channel.register(selector, SelectionKey.OP_READ);
    }
    if (clients > 0) {
      listening(port);
    }
    reader.start();
  }

  private SocketChannel listening(int port) throws IOException {
    SocketChannel channel =
        SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    channels.add(channel);
    String request = "GET /search/events HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";
    channel.write(ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII)));
    return channel;
  }

  /** Read so far by all of them. */
  long bytes() {
    return bytes.get();
  }

  private void read() {
    ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
    try {
      while (!closed) {
        selector.select();
        for (SelectionKey key : selector.selectedKeys()) {
          drain((SocketChannel) key.channel(), buffer);
        }
        selector.selectedKeys().clear();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void drain(SocketChannel channel, ByteBuffer buffer) throws IOException {
    buffer.clear();
    int count = channel.read(buffer);
    if (count < 0) {
      channel.close(); // the search is over
    } else {
      bytes.addAndGet(count);
    }
  }

  @Override
  public void close() throws IOException {
    closed = true;
    selector.wakeup();
    try {
      reader.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    for (SocketChannel channel : channels) {
      channel.close();
    }
    selector.close();
  }
}
