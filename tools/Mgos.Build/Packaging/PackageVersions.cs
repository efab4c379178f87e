// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Xml.Linq;

namespace Mgos.Build;

/// <summary>The versions of other people's packages, from <c>Directory.Packages.props</c>.</summary>
internal sealed class PackageVersions
{
    private readonly string _path;
    private readonly Dictionary<string, string> _byId;

    internal PackageVersions(string path)
    {
        _path = path;
        _byId = XElement.Load(path).Elements("ItemGroup").Elements("PackageVersion").ToDictionary(item => item.Attribute("Include")!.Value, item => item.Attribute("Version")!.Value);
    }

    internal string this[string id] => _byId.GetValueOrDefault(id) ?? throw new ManifestException(Codes.BadPackage, new SourcePosition(_path, 1), $"there is no version of {id}; add a PackageVersion");
}
