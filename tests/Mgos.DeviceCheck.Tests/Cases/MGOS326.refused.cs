// Counter.Total
public static class Counter
{
    public static int Total { get; set; }
}
