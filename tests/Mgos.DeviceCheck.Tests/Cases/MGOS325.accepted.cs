public class Pair
{
    private readonly int _a;

    public Pair(int a) => _a = a;

    public int A => _a;
}

public delegate int Change(int number);

public static class Names
{
    public const int Count = 3;
    public static readonly byte[] Hello = { 1, 2, 3, 4, 5, 6, 7, 8, 9 };
    public static readonly byte[] Again = Hello;
    public static readonly string[] Words = { "a", "b" };
    public static readonly object Lock = new object();
    public static readonly Pair One = new Pair(Count + 1);
    public static readonly Change Twice = n => n * 2;
}
