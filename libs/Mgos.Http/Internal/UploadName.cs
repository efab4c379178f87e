// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Config;

namespace Mgos.Http;

/// <summary>Decides which names may be uploaded: those that <c>http.upload_acl</c> allows and that are not hidden.</summary>
/// <remarks>
/// The name is a path from the root of the file system, with or without slash in front; runs of slashes count as one. <c>.</c> and <c>..</c> in it,
/// backslashes and control characters are never allowed. As in the whole pattern language <c>*</c> does not match a slash: files of a mount need <c>**</c>.
/// </remarks>
internal sealed class UploadName
{
    private const string AllWithoutSlash = "*";

    private readonly ConfigAcl _acl;
    private readonly HiddenFiles _hidden;

    internal UploadName(string acl, string hiddenFiles)
    {
        // With its sign the entry is matched like any other; alone it stands for everything.
        _acl = new ConfigAcl(acl == AllWithoutSlash ? "+" + acl : acl);
        _hidden = new HiddenFiles(hiddenFiles);
    }

    /// <summary>Checks a name.</summary>
    /// <param name="name">Name as the client sent it, decoded.</param>
    /// <returns>The path from the root without slash in front; null if it may not be written.</returns>
    internal string PathOf(string name)
    {
        string path = Collapse(name);
        return path != null && path.Length > 0 && !_hidden.HasHiddenPart(path) && _acl.Allows(path) ? path : null;
    }

    private static string Collapse(string name)
    {
        if (name.IndexOf('\\') >= 0 || !HeaderLines.IsValue(name))
            return null;
        string[] parts = name.Split('/');
        string path = "";
        for (int i = 0; i < parts.Length; i++)
        {
            if (parts[i] == "." || parts[i] == "..")
                return null;
            if (parts[i].Length > 0)
                path += path.Length == 0 ? parts[i] : "/" + parts[i];
        }

        return path;
    }
}
