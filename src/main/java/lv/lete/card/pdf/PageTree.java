package lv.lete.card.pdf;

import java.io.IOException;

/// The pages of a file (ISO 32000-1, 7.7.3): a root, below it nodes of nodes of pages, so that a
/// reader finds any of millions in three steps, and the writer remembers three lists.
public final class PageTree {
  private static final int KIDS = 128;

  private final PdfWriter file;
  private final int root;
  private final Node leaf = new Node();
  private final Node middle = new Node();
  private final Bytes top = new Bytes(1_024);
  private final Bytes body = new Bytes(128);
  private int pages;

  /// Nodes below the same parent that are not full yet.
  private static final class Node {
    private final Bytes kids = new Bytes(KIDS * 12);
    private int number;
    private int count;
    private int pages;

    private boolean full() {
      return count == KIDS;
    }

    private void add(int kid, int morePages) {
      kids.number(kid).text(" 0 R ");
      count++;
      pages += morePages;
    }

    private void startAs(int fresh) {
      number = fresh;
      count = 0;
      pages = 0;
      kids.clear();
    }
  }

  /// An empty tree of this file.
  public PageTree(PdfWriter file) {
    this.file = file;
    this.root = file.number();
  }

  /// The root's number, for the catalog.
  public int root() {
    return root;
  }

  /// How many pages there are.
  public int pages() {
    return pages;
  }

  /// One more page; `entries` are those of its dictionary but type and parent.
  public void page(String entries, int contents) throws IOException {
    if (pages == 0) {
      middle.startAs(file.number());
      leaf.startAs(file.number());
    } else if (leaf.full()) {
      closeLeaf();
      if (middle.full()) {
        closeMiddle();
        middle.startAs(file.number());
      }
      leaf.startAs(file.number());
    }
    int number = file.number();
    leaf.add(number, 1);
    pages++;
    body.clear()
        .text("<</Type/Page/Parent ")
        .number(leaf.number)
        .text(" 0 R")
        .text(entries)
        .text("/Contents ")
        .number(contents)
        .text(" 0 R>>");
    file.small(number, body);
  }

  /// Writes the nodes above the pages; `entries` are what all pages inherit.
  public void finish(String entries) throws IOException {
    if (pages > 0) {
      closeLeaf();
      closeMiddle();
    }
    body.clear()
        .text("<</Type/Pages/Count ")
        .number(pages)
        .text("/Kids[")
        .append(top)
        .text("]")
        .text(entries)
        .text(">>");
    file.small(root, body);
  }

  private void closeLeaf() throws IOException {
    close(leaf, middle.number);
    middle.add(leaf.number, leaf.pages);
  }

  private void closeMiddle() throws IOException {
    close(middle, root);
    top.number(middle.number).text(" 0 R ");
  }

  private void close(Node node, int parent) throws IOException {
    body.clear()
        .text("<</Type/Pages/Parent ")
        .number(parent)
        .text(" 0 R/Count ")
        .number(node.pages)
        .text("/Kids[")
        .append(node.kids)
        .text("]>>");
    file.small(node.number, body);
  }
}
