/** The shortest program there is: what every start of a JVM costs. */
final class Hello {
  private Hello() {}

  public static void main(String[] args) {
    System.out.println("Hello");
  }
}
