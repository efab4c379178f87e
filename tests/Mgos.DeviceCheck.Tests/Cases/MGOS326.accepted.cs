public delegate int Change(int number);

public class Counter
{
    public const int Start = 1;
    public static readonly int[] Steps = { 1, 2 };
    private int _total;

    public int Next(int number)
    {
        Change cachedByTheCompiler = n => n + Start;
        return _total += cachedByTheCompiler(number);
    }
}
