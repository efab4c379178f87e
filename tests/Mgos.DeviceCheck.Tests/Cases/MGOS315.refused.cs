// Column.IsEmpty
using System;

public static class Column
{
    public static bool IsEmpty(object value) => value is DBNull;
}
