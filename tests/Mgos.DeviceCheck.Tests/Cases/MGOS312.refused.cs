// Starter.Start
public delegate void Work();

public static class Starter
{
    public static void Start(Work work) => work.BeginInvoke(null, null);
}
