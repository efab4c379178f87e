// Api.Get
using System;

public class RouteAttribute : Attribute
{
    public string Path;
}

public class Api
{
    [Route(Path = "/get")]
    public void Get() { }
}
