// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Collections.Generic;
using System.IO;
using System.Security.Cryptography;
using System.Text;

namespace Mgos.Vfs;

/// <summary>The files that come with a firmware, as a directory beside the program.</summary>
/// <remarks>
/// On the first boot of a build:
/// <code>
/// file of the image            | in the root file system
/// -----------------------------|------------------------------------------------
/// is not there                 | installed
/// is as it was installed       | replaced by the new one
/// was changed by the user      | kept
/// conf0.json                   | replaced, whatever it is
/// conf9.json                   | kept, whatever it is
/// </code>
/// Files that are not in the image are kept. On later boots of the same build nothing is done, so that a deleted file stays away; an empty root is taken for a first boot.
/// Mirrors flashing a new file system followed by the merge of an update. Differs: there a file of the image always wins.
/// The stamp remembers the build and what was installed, one line each: <c>BUILD</c>, then <c>SHA256 NAME</c>. It is written last,
/// so that an interrupted installation is repeated; after one with failures its first line is empty.
/// </remarks>
public sealed class FileSystemImage
{
    private const string DefaultsFile = "conf0.json";
    private const string UserConfigFile = "conf9.json";
    private const int HashCharacters = 64;

    private readonly string _stampPath;

    /// <summary>Takes an image.</summary>
    /// <param name="directoryPath">Directory with the files; it need not exist, and directories in it are ignored.</param>
    /// <param name="stampPath">File that remembers what was installed; outside of what the device sees.</param>
    public FileSystemImage(string directoryPath, string stampPath)
    {
        DirectoryPath = directoryPath;
        _stampPath = stampPath;
    }

    /// <summary>Directory with the files.</summary>
    public string DirectoryPath { get; }

    /// <summary>Brings the root file system up to a build.</summary>
    /// <param name="files">The files of the device.</param>
    /// <param name="buildId">Build of the firmware.</param>
    /// <returns>Number of files that were written.</returns>
    /// <exception cref="IOException">The image cannot be read, the stamp cannot be written, or files do not fit; all others have been installed then.</exception>
    public int Install(VirtualFileSystem files, string buildId)
    {
        Dictionary<string, string> installed = new Dictionary<string, string>();
        if (!Directory.Exists(DirectoryPath) || (ReadStamp(installed) == buildId && !IsEmpty(files)))
            return 0;
        int count = 0;
        List<string> failed = new List<string>();
        foreach (string path in Directory.GetFiles(DirectoryPath))
        {
            string name = Path.GetFileName(path);
            byte[] data = File.ReadAllBytes(path);
            if (!IsDue(files, name, data, installed))
                continue;
            if (!files.WriteFile(name, data, data.Length))
            {
                failed.Add(name);
                continue;
            }

            installed[name] = HashOf(data);
            count++;
        }

        WriteStamp(failed.Count == 0 ? buildId : "", installed);
        if (failed.Count > 0)
            throw new IOException("no room, or no name for a file: " + string.Join(" ", failed));
        return count;
    }

    private static bool IsEmpty(VirtualFileSystem files)
    {
        string[] names = files.List(VfsConstants.RootPath);
        return names != null && names.Length == 0;
    }

    private static bool IsDue(VirtualFileSystem files, string name, byte[] data, Dictionary<string, string> installed)
    {
        byte[] current = files.ReadFile(name);
        if (current == null)
            return true;
        string currentHash = HashOf(current);
        if (currentHash == HashOf(data))
        {
            installed[name] = currentHash;
            return false;
        }

        string installedHash;
        installed.TryGetValue(name, out installedHash);
        return name == DefaultsFile || (currentHash == installedHash && name != UserConfigFile);
    }

    private static string HashOf(byte[] data) => Convert.ToHexString(SHA256.HashData(data));

    private string ReadStamp(Dictionary<string, string> installed)
    {
        if (!File.Exists(_stampPath))
            return null;
        string[] lines = File.ReadAllLines(_stampPath);
        for (int i = 1; i < lines.Length; i++)
        {
            if (lines[i].Length > HashCharacters + 1)
                installed[lines[i].Substring(HashCharacters + 1)] = lines[i].Substring(0, HashCharacters);
        }

        return lines.Length == 0 ? null : lines[0];
    }

    private void WriteStamp(string buildId, Dictionary<string, string> installed)
    {
        StringBuilder text = new StringBuilder();
        text.Append(buildId).Append('\n');
        foreach (KeyValuePair<string, string> file in installed)
            text.Append(file.Value).Append(' ').Append(file.Key).Append('\n');
        string temporary = _stampPath + ".new";
        using (FileStream stream = new FileStream(temporary, FileMode.Create))
        {
            stream.Write(Encoding.UTF8.GetBytes(text.ToString()));
            stream.Flush(true);
        }

        File.Move(temporary, _stampPath, true);
    }
}
