using System;

public static class Filter
{
    public static void Run(string text)
    {
        try
        {
            throw new InvalidOperationException();
        }
        catch (Exception e) when (text == e.Message)
        {
            throw;
        }
    }
}
