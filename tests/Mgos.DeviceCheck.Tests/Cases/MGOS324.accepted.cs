using System;

public class RouteAttribute : Attribute
{
    public RouteAttribute(string path, bool secure) { }
}

public class RowAttribute : Attribute
{
    public RowAttribute(params object[] values) { }
}

public class Api
{
    [Route("/get", true)]
    [Row("a", 1, 2.5, false)]
    [Obsolete("not on the device, whatever it holds", false)]
    public void Get() { }
}
