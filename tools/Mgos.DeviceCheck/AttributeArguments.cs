// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0
using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;

namespace Mgos.DeviceCheck;

/// <summary>What nanoCLR reads back of an attribute; found by running each case on it.</summary>
/// <remarks>
/// An only argument is read by the type of the parameter, which works for what has 4 or 8 bytes and for strings; several, and
/// the elements of an only object[], are read by their own type. A char is written shorter than it is read.
/// </remarks>
internal static class AttributeArguments
{
    private static readonly HashSet<MetadataType> ReadableAlone =
    [
        MetadataType.Int32, MetadataType.UInt32, MetadataType.Int64, MetadataType.UInt64, MetadataType.Single, MetadataType.Double,
        MetadataType.String,
    ];

    private static readonly HashSet<MetadataType> ReadableAmongOthers =
    [
        .. ReadableAlone, MetadataType.Boolean, MetadataType.SByte, MetadataType.Byte, MetadataType.Int16, MetadataType.UInt16,
    ];

    /// <summary>What is wrong with the arguments, or null.</summary>
    public static string Unreadable(CustomAttribute attribute)
    {
        if (attribute.HasFields || attribute.HasProperties)
            return "a named argument: make it positional";
        var arguments = attribute.ConstructorArguments;
        if (arguments.Count != 1)
            return First(arguments);
        return arguments[0].Value is CustomAttributeArgument[] elements && arguments[0].Type.FullName == "System.Object[]"
            ? elements.Length == 0 ? "an empty object[]: leave it out or pass a value" : First(elements.Select(Unboxed))
            : Unreadable(arguments[0], ReadableAlone);
    }

    private static string First(IEnumerable<CustomAttributeArgument> arguments) =>
        arguments.Select(a => Unreadable(a, ReadableAmongOthers)).FirstOrDefault(t => t != null);

    private static string Unreadable(CustomAttributeArgument argument, HashSet<MetadataType> readable)
    {
        if (argument.Value == null)
            return "a null argument: pass an empty string";
        return readable.Contains(argument.Type.MetadataType) ? null : $"an argument of type {argument.Type.FullName}: pass an int or a string";
    }

    private static CustomAttributeArgument Unboxed(CustomAttributeArgument element) =>
        element.Value is CustomAttributeArgument boxed ? boxed : element;
}
