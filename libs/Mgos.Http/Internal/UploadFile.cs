// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;
using Mgos.Vfs;

namespace Mgos.Http;

/// <summary>One file that is being uploaded: replaces the old one when it is complete, and leaves it alone if anything goes wrong before.</summary>
/// <remarks>
/// Answers to what fails, each a line of text:
/// 403 Not Allowed | Not allowed to upload NAME
/// 400 | Cannot use the name NAME
/// 413 | No space for NAME
/// 500 | Failed to write NAME (error NUMBER)
/// </remarks>
internal sealed class UploadFile
{
    private readonly Device _device;
    private readonly VirtualFileSystem _files;
    private readonly UploadName _names;
    private readonly HttpResponse _response;
    private VfsFile _file;
    private string _name;

    internal UploadFile(Device device, VirtualFileSystem files, UploadName names, HttpResponse response)
    {
        _device = device;
        _files = files;
        _names = names;
        _response = response;
    }

    /// <summary>True if there was no file of that name.</summary>
    internal bool IsNew { get; private set; }

    internal bool IsOpen => _file != null;

    /// <summary>Begins a file.</summary>
    /// <param name="name">Name as the client sent it, decoded.</param>
    /// <param name="length">Its length in bytes; -1 if it is not known.</param>
    /// <returns>False if that is not possible; then the request is answered.</returns>
    internal bool Open(string name, long length)
    {
        _name = name;
        string path = _names.PathOf(name);
        if (path == null)
        {
            _response.Reason = "Not Allowed";
            HttpText.SendLine(_response, HttpStatus.Forbidden, "Not allowed to upload " + name);
            return false;
        }

        path = "/" + path;
        VfsFileInfo info = new VfsFileInfo();
        IsNew = _files.Stat(path, info) == VfsError.NotFound;
        long free = _files.GetFreeBytes(path);
        VfsError error = _files.Open(path, VfsOpenFlags.Write | VfsOpenFlags.Create | VfsOpenFlags.Truncate, out _file);
        if (error == VfsError.None && length > free)
            error = VfsError.NoSpace;
        return error == VfsError.None || Fail(error);
    }

    /// <summary>Adds bytes.</summary>
    /// <returns>False if that is not possible; then the request is answered.</returns>
    internal bool Write(byte[] data, int offset, int count)
    {
        VfsError error = _file.Write(data, offset, count);
        return error == VfsError.None || Fail(error);
    }

    /// <summary>Puts the file in the place of the old one.</summary>
    /// <returns>False if that is not possible; then the request is answered.</returns>
    internal bool Commit()
    {
        long length = _file.Length;
        VfsError error = _file.Close();
        _file = null;
        if (error != VfsError.None)
            return Fail(error);
        _device.Log.Info(nameof(UploadEndpoint), "uploaded " + _name + ", " + length.ToString() + " bytes");
        return true;
    }

    /// <summary>Drops what was written; nothing happens if no file is open.</summary>
    internal void Discard()
    {
        VfsFile file = _file;
        _file = null;
        if (file != null)
            file.Discard();
    }

    private bool Fail(VfsError error)
    {
        Discard();
        _device.Log.Error(nameof(UploadEndpoint), "upload of " + _name + " failed, error " + ((int)error).ToString());
        switch (error)
        {
            case VfsError.NoSpace:
            case VfsError.FileTooLarge:
                HttpText.SendLine(_response, HttpStatus.ContentTooLarge, "No space for " + _name);
                break;
            case VfsError.InvalidArgument:
            case VfsError.NameTooLong:
            case VfsError.IsDirectory:
            case VfsError.NotFound:
            case VfsError.Exists:
                HttpText.SendLine(_response, HttpStatus.BadRequest, "Cannot use the name " + _name);
                break;
            default:
                HttpText.SendLine(_response, HttpStatus.InternalServerError, "Failed to write " + _name + " (error " + ((int)error).ToString() + ")");
                break;
        }

        return false;
    }
}
