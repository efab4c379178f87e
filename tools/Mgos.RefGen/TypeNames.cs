// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0
namespace Mgos.RefGen;

/// <summary>Full names as the data writes them: <c>Name.Space.Outer+Inner</c>.</summary>
internal static class TypeNames
{
    /// <summary>Namespace and simple name; a nested type has no namespace of its own.</summary>
    public static (string Space, string Name) Split(string fullName)
    {
        var plus = fullName.LastIndexOf('+');
        if (plus >= 0)
            return ("", fullName[(plus + 1)..]);
        var dot = fullName.LastIndexOf('.');
        return dot < 0 ? ("", fullName) : (fullName[..dot], fullName[(dot + 1)..]);
    }
}
