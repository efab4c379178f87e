using System;

[AttributeUsage(AttributeTargets.Class)]
public class ColumnAttribute : Attribute
{
}

[Flags]
public enum Columns { None, First, Second }
