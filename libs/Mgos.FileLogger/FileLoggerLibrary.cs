// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;
using Mgos.Rpc;
using Mgos.Vfs;

namespace Mgos.FileLogger;

/// <summary>Keeps the log in files, if <c>file_logger.enable</c> is true.</summary>
public sealed class FileLoggerLibrary : MgosLibrary
{
    /// <inheritdoc/>
    public override string Name => "Mgos.FileLogger";

    /// <inheritdoc/>
    public override bool Init(Device device)
    {
        FileLoggerConfig config = FileLoggerConfig.From(device);
        device.Scripts.Add(new FileLogFunctions(device));
        RpcRouter router = config.RpcServiceEnable ? RpcRouter.From(device) : null;
        if (router != null)
            new FileLogService(device).AddTo(router);
        if (!config.Enable)
            return true;
        if (config.MaxNumFiles < 1 || config.MaxNumFiles > FileLoggerConstants.MaxFiles)
        {
            device.Log.Error(nameof(FileLoggerLibrary), "file_logger.max_num_files is " + config.MaxNumFiles.ToString() + "; it must be 1 to " + FileLoggerConstants.MaxFiles.ToString());
            return false;
        }

        device.Parts.Add(new FileLog(device, VirtualFileSystem.From(device)));
        return true;
    }
}
