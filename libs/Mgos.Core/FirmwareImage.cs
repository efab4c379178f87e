// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Core;

/// <summary>What the build knows of a firmware: its names, versions and libraries in start order.</summary>
/// <remarks>The build generates one class derived from this for each app. Mirrors the read-only variables <c>mgos_sys_ro_vars</c>.</remarks>
public abstract class FirmwareImage
{
    /// <summary>Name of the application, <c>app</c> in Sys.GetInfo.</summary>
    public abstract string AppName { get; }

    /// <summary>Version of the application, <c>fw_version</c>.</summary>
    public abstract string Version { get; }

    /// <summary>Build id <c>YYYYMMDD-hhmmss/description</c>, <c>fw_id</c>.</summary>
    public abstract string BuildId { get; }

    /// <summary>Build time <c>YYYY-MM-DDThh:mm:ssZ</c>, <c>fw_timestamp</c>.</summary>
    public abstract string BuildTimestamp { get; }

    /// <summary>Makes the libraries of the firmware, in the order in which they start.</summary>
    /// <returns>New library objects.</returns>
    public abstract MgosLibrary[] CreateLibraries();

    /// <summary>Hands compiled-in data, such as the configuration schema, to a device before its libraries start.</summary>
    /// <param name="device">The device that boots; data go into <see cref="Device.Parts"/>.</param>
    public virtual void Prepare(Device device)
    {
    }
}
