// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Mgos.Build;

/// <summary>What a bundle has to know of an assembly.</summary>
/// <param name="File">Path of the .dll.</param>
/// <param name="Name">Its name.</param>
/// <param name="Version"><c>MAJOR.MINOR</c>.</param>
/// <param name="References">Names of the assemblies that it uses.</param>
/// <param name="Entry">Type with its <c>Main</c>; null if it has none.</param>
internal sealed record BundleAssembly(string File, string Name, string Version, string[] References, string? Entry)
{
    /// <summary>Reads an assembly; null if the file is none.</summary>
    internal static BundleAssembly? Read(string file)
    {
        using PEReader image = new(new MemoryStream(System.IO.File.ReadAllBytes(file)));
        if (!image.HasMetadata)
            return null;
        MetadataReader reader = image.GetMetadataReader();
        if (!reader.IsAssembly)
            return null;
        AssemblyDefinition definition = reader.GetAssemblyDefinition();
        string[] references = [.. reader.AssemblyReferences.Select(handle => reader.GetString(reader.GetAssemblyReference(handle).Name))];
        return new(file, reader.GetString(definition.Name), $"{definition.Version.Major}.{definition.Version.Minor}", references, EntryOf(image, reader));
    }

    private static string? EntryOf(PEReader image, MetadataReader reader)
    {
        int token = image.PEHeaders.CorHeader?.EntryPointTokenOrRelativeVirtualAddress ?? 0;
        if (token == 0)
            return null;
        MethodDefinition main = reader.GetMethodDefinition((MethodDefinitionHandle)System.Reflection.Metadata.Ecma335.MetadataTokens.Handle(token));
        TypeDefinition type = reader.GetTypeDefinition(main.GetDeclaringType());
        string space = reader.GetString(type.Namespace);
        return (space.Length == 0 ? "" : space + ".") + reader.GetString(type.Name);
    }
}
