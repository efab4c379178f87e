// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Cli.Project;

/// <summary>The image that is meant.</summary>
internal static class ImageChoice
{
    private const string BoardTarget = "netnano1.0";

    /// <summary>The given file, or the only image that the build has left; its content is checked.</summary>
    /// <exception cref="IOException">There is none, or more than one.</exception>
    /// <exception cref="InvalidDataException">It is no image.</exception>
    internal static string Resolve(string? file, string folder)
    {
        string image = Path.GetFullPath(file ?? FindOnly(folder), folder);
        if (!File.Exists(image))
            throw new IOException($"there is no image {image}");
        try
        {
            DeploymentImage.Read(File.ReadAllBytes(image));
        }
        catch (InvalidDataException e)
        {
            throw new InvalidDataException($"{image} is no deployment image: {e.Message}", e);
        }

        return image;
    }

    private static string FindOnly(string folder)
    {
        string output = Path.Combine(folder, "bin");
        string[] images = Directory.Exists(output)
            ? [.. Directory.GetFiles(output, "*.bin", SearchOption.AllDirectories).Where(file => Path.GetFileName(Path.GetDirectoryName(file)) == BoardTarget).Order(StringComparer.Ordinal)]
            : [];
        return images.Length switch
        {
            1 => images[0],
            0 => throw new IOException($"there is no image in {output}: make it with 'mgos build --metadata-processor PATH'"),
            _ => throw new IOException("there are several images, name one of them: " + string.Join(", ", images)),
        };
    }
}
