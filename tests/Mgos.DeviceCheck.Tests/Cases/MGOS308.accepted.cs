using System;

public class Base : IDisposable
{
    void IDisposable.Dispose() => Release();

    protected virtual void Release() { }
}

public class Derived : Base, IDisposable
{
    protected override void Release() { }
}
