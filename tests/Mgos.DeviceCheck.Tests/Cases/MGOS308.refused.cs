// Derived.System.IDisposable.Dispose
using System;

public class Base : IDisposable
{
    void IDisposable.Dispose() { }
}

public class Derived : Base, IDisposable
{
    void IDisposable.Dispose() { }
}
