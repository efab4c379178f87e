// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Cli.Project;

/// <summary>What is written to the deployment partition of a board: the assemblies of an app one after the other, each filled with zeros to a multiple of four bytes.</summary>
/// <remarks>There is nothing else in it. A board walks through it from the start and leaves out what is damaged, so everything is checked here.</remarks>
internal static class DeploymentImage
{
    private const int Alignment = 4;

    /// <summary>Joins assemblies, the app's own last.</summary>
    /// <exception cref="InvalidDataException">One of them is damaged, or is not for this platform.</exception>
    internal static byte[] Join(IReadOnlyList<ImagePart> parts)
    {
        using MemoryStream image = new();
        foreach (ImagePart part in parts)
        {
            Check(part);
            image.Write(part.Data);
            image.Write(new byte[Padding(part.Data.Length)]);
        }

        return image.ToArray();
    }

    /// <summary>The assemblies of an image.</summary>
    /// <exception cref="InvalidDataException">It is not one, or is damaged.</exception>
    internal static IReadOnlyList<PeFile> Read(ReadOnlySpan<byte> image)
    {
        List<PeFile> files = [];
        for (int offset = 0; offset < image.Length;)
        {
            PeFile file = PeFile.Read(image[offset..]);
            files.Add(file);
            offset += file.Size + Padding(file.Size);
        }

        return files.Count > 0 ? files : throw new InvalidDataException("it is empty");
    }

    private static void Check(ImagePart part)
    {
        try
        {
            int size = PeFile.Read(part.Data).Size;
            if (size != part.Data.Length)
                throw new InvalidDataException($"{part.Data.Length - size} bytes too many");
        }
        catch (InvalidDataException e)
        {
            throw new InvalidDataException($"{part.Name}.pe: {e.Message}", e);
        }
    }

    private static int Padding(int size) => (Alignment - (size % Alignment)) % Alignment;
}

/// <summary>One assembly for an image.</summary>
internal sealed record ImagePart(string Name, byte[] Data);
