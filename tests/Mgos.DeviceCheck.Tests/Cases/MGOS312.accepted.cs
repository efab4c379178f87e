public delegate void Work();

public static class Starter
{
    public static void Start(Work work) => work.Invoke();

    public static void Start(Request request) => request.BeginInvoke();
}

public class Request
{
    public void BeginInvoke() { }
}
