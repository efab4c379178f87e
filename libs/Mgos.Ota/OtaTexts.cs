// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Ota;

/// <summary>Messages of updates, as the original has them.</summary>
public static class OtaTexts
{
    /// <summary>The update is complete.</summary>
    public const string Applied = "Update applied, rebooting";

    /// <summary>The bundle has the version and build that is running.</summary>
    public const string SameVersion = "Version is the same as current";

    /// <summary>The server has nothing new.</summary>
    public const string NotModified = "Not Modified";

    /// <summary>The server answered with an error.</summary>
    public const string BadResponse = "Invalid HTTP response code";

    /// <summary>The server did not say how long the bundle is.</summary>
    public const string NoLength = "Invalid content-length, perhaps chunked-encoding";

    /// <summary>The server cannot be reached.</summary>
    public const string NotConnected = "Failed to connect";

    /// <summary>The update failed for no reason that is known.</summary>
    public const string Failed = "Update failed";

    /// <summary>The update was ended from outside.</summary>
    public const string Aborted = "Update aborted";

    /// <summary>There was no progress for too long.</summary>
    public const string TimedOut = "Update timed out";

    /// <summary>The bundle ended too early.</summary>
    public const string WrongState = "Wrong state for finalize";

    /// <summary>A handler of the event refused the update.</summary>
    public const string Vetoed = "OTA aborted by the MGOS_EVENT_OTA_BEGIN handler";

    /// <summary>An update is running.</summary>
    public const string InProgress = "Another update is in progress.";

    /// <summary>The running firmware is on trial.</summary>
    public const string NotCommitted = "Previous update has not been committed yet";

    /// <summary>The firmware was not started by a boot loader.</summary>
    public const string NotSupported = "OTA is not supported";

    /// <summary>No header where one has to be.</summary>
    public const string BadHeader = "Malformed archive (invalid file header)";

    /// <summary>Something in the archive contradicts itself.</summary>
    public const string Malformed = "Malformed archive";

    /// <summary>Data are behind a file instead of in its header.</summary>
    public const string Descriptor = "Malformed archive (data descriptor)";

    /// <summary>The directory at the end does not fit the files.</summary>
    public const string BadDirectory = "Malformed archive (central directory)";

    /// <summary>A file comes twice.</summary>
    public const string Duplicate = "Malformed archive (duplicate file)";

    /// <summary>A file is not as long as the manifest says.</summary>
    public const string WrongSize = "Malformed archive (size differs from manifest)";

    /// <summary>The archive is compressed.</summary>
    public const string Compressed = "Cannot handle compressed .zip";

    /// <summary>A name is too long.</summary>
    public const string LongName = "Too long file name";

    /// <summary>A file is damaged.</summary>
    public const string BadCrc = "Invalid CRC";

    /// <summary>The manifest is no JSON object.</summary>
    public const string BadManifest = "Failed to parse manifest";

    /// <summary>The manifest lacks something.</summary>
    public const string MissingField = "Required manifest field missing";

    /// <summary>The manifest says something that makes no sense.</summary>
    public const string InvalidManifest = "Invalid manifest";

    /// <summary>A hash in the manifest is none.</summary>
    public const string BadChecksum = "Invalid checksum format";

    /// <summary>The bundle is for other devices.</summary>
    public const string WrongPlatform = "Wrong platform";

    /// <summary>No key has signed the bundle.</summary>
    public const string BadSignature = "Invalid signature";

    /// <summary>The configuration allows no update.</summary>
    public const string Forbidden = "Updates are not allowed";

    /// <summary>A file is not what the manifest says.</summary>
    public const string BadDigest = "Digest mismatch";

    /// <summary>Files that the manifest names are not there.</summary>
    public const string Incomplete = "Incomplete update package";

    /// <summary>More than there is room for.</summary>
    public const string TooBig = "Image too big";

    /// <summary>There is no memory left.</summary>
    public const string OutOfMemory = "Out of memory";

    /// <summary>The storage does not take the first byte of a file.</summary>
    public const string StartFailed = "Failed to start write";

    /// <summary>The storage does not take a file.</summary>
    public const string WriteFailed = "Failed to write data";

    /// <summary>The storage does not take the end of a file, or gives back something else.</summary>
    public const string TailFailed = "Failed to write tail";

    /// <summary>The storage does not take the list of the files.</summary>
    public const string StatusFailed = "Failed to set update status";

    /// <summary>The storage does not take the boot record.</summary>
    public const string BootFailed = "Failed to set boot partition";
}
