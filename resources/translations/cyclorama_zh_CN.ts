<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>Engine</name>
    <message>
        <source>the gradient penalty of gan_mode wgangp draws its points on the host</source>
        <translation>gan_mode wgangp 的梯度惩罚在主机上抽取采样点</translation>
    </message>
    <message>
        <source>dropout draws anew in each step</source>
        <translation>dropout 每一步都重新抽样</translation>
    </message>
    <message>
        <source>batch norm keeps statistics from step to step</source>
        <translation>批归一化在各步之间保留统计量</translation>
    </message>
    <message>
        <source>activation checkpointing works values out within the backward pass</source>
        <translation>激活检查点在反向传播中重新计算数值</translation>
    </message>
    <message>
        <source>this device has no graphs</source>
        <translation>此设备没有图</translation>
    </message>
    <message>
        <source>pictures differ in size</source>
        <translation>图片大小不一</translation>
    </message>
    <message>
        <source>Steps are repeated from a CUDA graph from step {} on</source>
        <translation>从第 {} 步起由 CUDA 图重复各步</translation>
    </message>
    <message>
        <source>Steps are not recorded as a CUDA graph (cuda_graph): {}</source>
        <translation>各步未录制为 CUDA 图（cuda_graph）：{}</translation>
    </message>
    <message>
        <source>a CUDA graph needs a GPU: name one with --device cuda</source>
        <translation>CUDA 图需要 GPU：请用 --device cuda 指定</translation>
    </message>
    <message>
        <source>(nothing)</source>
        <translation>（无）</translation>
    </message>
    <message>
        <source>1 file</source>
        <translation>1 个文件</translation>
    </message>
    <message>
        <source>1 picture is in both folders</source>
        <translation>两个文件夹中有 1 张相同的图片</translation>
    </message>
    <message>
        <source>Only 1 picture in folder {}</source>
        <translation>文件夹 {} 中只有 1 张图片</translation>
    </message>
    <message>
        <source>1 unreadable file in folder {}</source>
        <translation>文件夹 {} 中有 1 个无法读取的文件</translation>
    </message>
    <message>
        <source>A picture cannot belong to both sides of the translation. Remove each from one of the folders.</source>
        <translation>同一张图片不能同属转换的两侧。请把它们各从其中一个文件夹移走。</translation>
    </message>
    <message>
        <source>A ranges from {}, B from {}. Once resized one domain is sharper than the other, and the generators learn that difference too. Reduce the larger pictures, or find sharper ones for the other folder.</source>
        <translation>A 的尺寸为 {}，B 为 {}。缩放后一侧比另一侧清晰，生成器会把这种差别也学进去。请缩小较大的图片，或为另一个文件夹找更清晰的图片。</translation>
    </message>
    <message>
        <source>CPU, 1 thread</source>
        <translation>CPU，1 个线程</translation>
    </message>
    <message>
        <source>CPU, {} threads</source>
        <translation>CPU，{} 个线程</translation>
    </message>
    <message>
        <source>Device or resource busy</source>
        <translation>设备或资源正忙</translation>
    </message>
    <message>
        <source>Directory not empty</source>
        <translation>文件夹不为空</translation>
    </message>
    <message>
        <source>Disk quota exceeded</source>
        <translation>超出磁盘配额</translation>
    </message>
    <message>
        <source>File exists</source>
        <translation>文件已存在</translation>
    </message>
    <message>
        <source>File name too long</source>
        <translation>文件名过长</translation>
    </message>
    <message>
        <source>Finished at step {} of {}</source>
        <translation>已完成：第 {} 步，共 {} 步</translation>
    </message>
    <message>
        <source>Folder {} holds far larger pictures</source>
        <translation>文件夹 {} 中的图片大得多</translation>
    </message>
    <message>
        <source>Folder {} is grey, folder {} is in colour</source>
        <translation>文件夹 {} 为灰度，文件夹 {} 为彩色</translation>
    </message>
    <message>
        <source>HEIF, AVIF or video</source>
        <translation>HEIF、AVIF 或视频</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>输入/输出错误</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>是一个文件夹</translation>
    </message>
    <message>
        <source>LibTorch gave up: {}</source>
        <translation>LibTorch 无法继续：{}</translation>
    </message>
    <message>
        <source>No networks are chosen: choose a run or a file of weights above, then translate again.</source>
        <translation>尚未选择网络：请在上方选择一个任务或权重文件，然后重新转换。</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>磁盘空间不足</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>没有这个文件或文件夹</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation>不是文件夹</translation>
    </message>
    <message>
        <source>Nothing more could be saved: {}</source>
        <translation>无法再保存任何内容：{}</translation>
    </message>
    <message>
        <source>Nothing was saved.</source>
        <translation>什么也没有保存。</translation>
    </message>
    <message>
        <source>Operation not permitted</source>
        <translation>不允许此操作</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>没有权限</translation>
    </message>
    <message>
        <source>Pictures: {} in A, {} in B; an epoch is {} steps</source>
        <translation>图片：A 有 {} 张，B 有 {} 张；一轮为 {} 步</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>文件系统为只读</translation>
    </message>
    <message>
        <source>Sides range from {}. resize_and_crop squeezes every shape into a square; where that hurts, set preprocess to scale_width_and_crop or crop.</source>
        <translation>尺寸为 {}。“缩放并裁剪”会把各种形状压成正方形；如果这样不妥，请将“预处理”设为“缩放宽度并裁剪”或“裁剪”。</translation>
    </message>
    <message>
        <source>Small pictures in folder {}</source>
        <translation>文件夹 {} 中有尺寸过小的图片</translation>
    </message>
    <message>
        <source>Stopped at step {} of {}</source>
        <translation>已停止：第 {} 步，共 {} 步</translation>
    </message>
    <message>
        <source>The checkpoint was not saved: {}</source>
        <translation>检查点未能保存：{}</translation>
    </message>
    <message>
        <source>The cycle loss no longer falls: learning rates times {} of their base from here on</source>
        <translation>循环损失不再下降：从现在起学习率为初始值的 {} 倍</translation>
    </message>
    <message>
        <source>The last one is {}</source>
        <translation>最近的一个是 {}</translation>
    </message>
    <message>
        <source>The previews of step {} are no longer in {}</source>
        <translation>{2} 中已没有第 {1} 步的预览</translation>
    </message>
    <message>
        <source>The schedule&apos;s {} epochs end at step {}, before the step limit of {}; more epochs (--epochs, n_epochs) go further</source>
        <translation>计划的 {} 轮在第 {} 步结束，早于步数上限 {}；增加轮数（--epochs、n_epochs）可继续训练</translation>
    </message>
    <message>
        <source>The translation was cancelled</source>
        <translation>转换已取消</translation>
    </message>
    <message>
        <source>The two folders are largely the same, so there is next to nothing to translate. Was one folder chosen twice?</source>
        <translation>两个文件夹的内容大部分相同，几乎没有什么可转换的。是否把同一个文件夹选了两次？</translation>
    </message>
    <message>
        <source>Too many open files</source>
        <translation>打开的文件过多</translation>
    </message>
    <message>
        <source>Training on {} in {}</source>
        <translation>训练设备：{}；精度：{}</translation>
    </message>
    <message>
        <source>Very different sizes in folder {}</source>
        <translation>文件夹 {} 中的图片尺寸相差很大</translation>
    </message>
    <message>
        <source>Waited for pictures {} % of the session&apos;s {} s</source>
        <translation>本次训练共 {2} 秒，其中 {1}% 的时间在等待图片</translation>
    </message>
    <message>
        <source>With so few the discriminator learns them by heart and the results stop improving. Add pictures: {} at the very least, some hundreds are better.</source>
        <translation>图片太少，判别器会把它们背下来，结果便不再改进。请添加图片：至少 {} 张，几百张更好。</translation>
    </message>
    <message>
        <source>&quot;{}&quot; is no kind of event that this version knows</source>
        <translation>此版本不认识事件“{}”</translation>
    </message>
    <message>
        <source>&quot;{}&quot; is no preset; there are {}</source>
        <translation>没有名为“{}”的预设；现有：{}</translation>
    </message>
    <message>
        <source>&quot;{}&quot; is no setting; did you mean {}?</source>
        <translation>没有名为“{}”的设置；您是指 {} 吗？</translation>
    </message>
    <message>
        <source>a dict in it has a key that is neither text nor a whole number</source>
        <translation>其中一个字典的键既不是文本也不是整数</translation>
    </message>
    <message>
        <source>a dict&apos;s key of the kind {} cannot be written</source>
        <translation>无法写入类型为 {} 的字典键</translation>
    </message>
    <message>
        <source>a folder</source>
        <translation>一个文件夹</translation>
    </message>
    <message>
        <source>a folder&apos;s name in the settings is not UTF-8 and cannot be saved; rename the folder</source>
        <translation>设置中某个文件夹的名称不是 UTF-8，无法保存；请重命名该文件夹</translation>
    </message>
    <message>
        <source>a list or dict in it changes after it was stored</source>
        <translation>其中一个列表或字典在存储之后又有改动</translation>
    </message>
    <message>
        <source>a name in the queue of runs is not UTF-8 and cannot be saved; rename the folder or run</source>
        <translation>任务队列中某个名称不是 UTF-8，无法保存；请重命名该文件夹或任务</translation>
    </message>
    <message>
        <source>a new run needs a folder to write into</source>
        <translation>新任务需要一个可写入的文件夹</translation>
    </message>
    <message>
        <source>a number from {} to {}</source>
        <translation>{} 到 {} 之间的数</translation>
    </message>
    <message>
        <source>a picture needs a size to resize to</source>
        <translation>缩放图片需要指定尺寸</translation>
    </message>
    <message>
        <source>a step of this config does not work: {}</source>
        <translation>按这些设置无法完成一步训练：{}</translation>
    </message>
    <message>
        <source>a tensor of the kind {} cannot be written</source>
        <translation>无法写入类型为 {} 的张量</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>一段文本</translation>
    </message>
    <message>
        <source>a text of more than 2 GiB cannot be written</source>
        <translation>无法写入超过 2 GiB 的文本</translation>
    </message>
    <message>
        <source>a text that is no UTF-8 cannot be written</source>
        <translation>无法写入不是 UTF-8 的文本</translation>
    </message>
    <message>
        <source>a value in it holds itself</source>
        <translation>其中一个值包含了自身</translation>
    </message>
    <message>
        <source>a value of the kind {} cannot be written</source>
        <translation>无法写入类型为 {} 的值</translation>
    </message>
    <message>
        <source>a whole number from {} to {}</source>
        <translation>{} 到 {} 之间的整数</translation>
    </message>
    <message>
        <source>an empty picture cannot be written</source>
        <translation>无法写入空图片</translation>
    </message>
    <message>
        <source>an undefined tensor cannot be written</source>
        <translation>无法写入未定义的张量</translation>
    </message>
    <message>
        <source>and n_epochs_decay = 0 leave nothing to train; together they must be at least 1</source>
        <translation>且“衰减轮数”为 0，没有可训练的轮次；两者之和至少为 1</translation>
    </message>
    <message>
        <source>animated WebP</source>
        <translation>动态 WebP</translation>
    </message>
    <message>
        <source>another session</source>
        <translation>另一个会话</translation>
    </message>
    <message>
        <source>batch_size: must be at least 1</source>
        <translation>batch_size：至少为 1</translation>
    </message>
    <message>
        <source>blank bytes</source>
        <translation>全为空字节</translation>
    </message>
    <message>
        <source>both domains need pictures</source>
        <translation>两个域都需要图片</translation>
    </message>
    <message>
        <source>broken link</source>
        <translation>失效的链接</translation>
    </message>
    <message>
        <source>damaged JPEG: {}</source>
        <translation>损坏的 JPEG：{}</translation>
    </message>
    <message>
        <source>damaged PNM</source>
        <translation>损坏的 PNM</translation>
    </message>
    <message>
        <source>damaged or not supported ({})</source>
        <translation>已损坏或不受支持（{}）</translation>
    </message>
    <message>
        <source>damaged {}</source>
        <translation>损坏的 {}</translation>
    </message>
    <message>
        <source>damaged {} or a kind of it that is not supported</source>
        <translation>{} 已损坏，或属于不支持的种类</translation>
    </message>
    <message>
        <source>demo landscapes are 1 to 4096 pixels wide, not {}</source>
        <translation>演示风景的宽度为 1 到 4096 像素，不能是 {}</translation>
    </message>
    <message>
        <source>device is &apos;{}&apos;, which is not here; LibTorch sees no GPU: take cpu or auto</source>
        <translation>设备“{}”在这里不可用；LibTorch 没有找到 GPU：请选 cpu 或 auto</translation>
    </message>
    <message>
        <source>device is &apos;{}&apos;, which is not here; there are cpu and cuda:0 to cuda:{}</source>
        <translation>设备“{}”在这里不可用；可用的有 cpu 和 cuda:0 到 cuda:{}</translation>
    </message>
    <message>
        <source>discriminator</source>
        <translation>判别器</translation>
    </message>
    <message>
        <source>does not go with demo = true, which draws its own pictures; leave one of them out</source>
        <translation>不能与演示风景同用，因为示例自己绘制图片；请去掉其中一个</translation>
    </message>
    <message>
        <source>does not suit netG {}, which takes multiples of {}; take {}</source>
        <translation>与生成器 {} 不相配，它需要 {} 的倍数；请用 {}</translation>
    </message>
    <message>
        <source>dropout was taken for its opposite</source>
        <translation>dropout 的判断正好相反</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>空文件</translation>
    </message>
    <message>
        <source>folder cannot be read</source>
        <translation>文件夹无法读取</translation>
    </message>
    <message>
        <source>gan_mode is &apos;{}&apos;; allowed are lsgan, vanilla, wgangp and hinge</source>
        <translation>gan_mode 为“{}”；可用的有 lsgan、vanilla、wgangp 和 hinge</translation>
    </message>
    <message>
        <source>generator</source>
        <translation>生成器</translation>
    </message>
    <message>
        <source>init_type is &apos;{}&apos;; allowed are normal, xavier, kaiming and orthogonal</source>
        <translation>init_type 为“{}”；可用的有 normal、xavier、kaiming 和 orthogonal</translation>
    </message>
    <message>
        <source>is less than crop_size ({}), so no such piece can be cut; raise load_size or lower crop_size</source>
        <translation>小于裁剪尺寸（{}），裁不出这样大的方块；请调大载入尺寸或调小裁剪尺寸</translation>
    </message>
    <message>
        <source>is too small for netD {}, which needs at least {} pixels; raise crop_size, or take netD n_layers with a smaller n_layers_D</source>
        <translation>对判别器 {} 来说太小，它至少需要 {} 像素；请调大裁剪尺寸，或将判别器设为“按层数”并减少层数</translation>
    </message>
    <message>
        <source>it asks for a name that is no text</source>
        <translation>它引用的名称不是文本</translation>
    </message>
    <message>
        <source>it asks for {}.{}, which is refused: only tensors and plain values are read and nothing is run. Save the weights alone, in Python torch.save(net.state_dict(), PATH)</source>
        <translation>它要求调用 {}.{}，已拒绝：只读取张量和普通值，不运行任何代码。请只保存权重，在 Python 中用 torch.save(net.state_dict(), PATH)</translation>
    </message>
    <message>
        <source>it calls a type as if that were a function: it is damaged</source>
        <translation>它把类型当作函数调用：文件已损坏</translation>
    </message>
    <message>
        <source>it cannot be read: {}</source>
        <translation>无法读取：{}</translation>
    </message>
    <message>
        <source>it describes a misaligned tensor</source>
        <translation>它描述的张量未对齐</translation>
    </message>
    <message>
        <source>it describes a storage of negative size</source>
        <translation>它描述的存储区大小为负数</translation>
    </message>
    <message>
        <source>it describes a tensor of absurd size</source>
        <translation>它描述的张量大得不合情理</translation>
    </message>
    <message>
        <source>it describes a tensor of elements {} to {} in a storage of {}</source>
        <translation>它描述的张量取第 {} 到 {} 个元素，而存储区只有 {} 个</translation>
    </message>
    <message>
        <source>it describes a tensor of negative size</source>
        <translation>它描述的张量大小为负数</translation>
    </message>
    <message>
        <source>it describes a tensor of too many dimensions</source>
        <translation>它描述的张量维数过多</translation>
    </message>
    <message>
        <source>it describes a tensor of {} elements over only {} stored ones</source>
        <translation>它描述的张量有 {} 个元素，而实际只存有 {} 个</translation>
    </message>
    <message>
        <source>it describes a tensor of {} sizes and {} strides</source>
        <translation>它描述的张量有 {} 个尺寸和 {} 个步幅</translation>
    </message>
    <message>
        <source>it ends too early: {} bytes are wanted at byte {} and {} are there</source>
        <translation>文件过早结束：在第 {2} 字节处需要 {1} 字节，只有 {3} 字节</translation>
    </message>
    <message>
        <source>it ends with storage {}, which no tensor uses</source>
        <translation>它末尾的存储区 {} 没有任何张量使用</translation>
    </message>
    <message>
        <source>it holds a bare storage, class or type; only tensors and plain values are read</source>
        <translation>它含有单独的存储区、类或类型；只读取张量和普通值</translation>
    </message>
    <message>
        <source>it holds a damaged view of a storage</source>
        <translation>它含有损坏的存储区视图</translation>
    </message>
    <message>
        <source>it holds a name of more than 200 bytes</source>
        <translation>它含有超过 200 字节的名称</translation>
    </message>
    <message>
        <source>it holds a parameter that is no tensor</source>
        <translation>它含有不是张量的参数</translation>
    </message>
    <message>
        <source>it holds a storage of no type</source>
        <translation>它含有没有类型的存储区</translation>
    </message>
    <message>
        <source>it holds a tensor of no known type</source>
        <translation>它含有类型未知的张量</translation>
    </message>
    <message>
        <source>it holds a tensor where none belongs</source>
        <translation>它在不该有张量的地方含有张量</translation>
    </message>
    <message>
        <source>it holds a tensor with marks of its own (conjugated, negated), which is not read</source>
        <translation>它含有带特殊标记（共轭、取负）的张量，无法读取</translation>
    </message>
    <message>
        <source>it holds a view that lies outside its storage</source>
        <translation>它含有超出存储区范围的视图</translation>
    </message>
    <message>
        <source>it holds a whole network with its code, not weights. Save the weights alone, in Python torch.save(net.state_dict(), PATH)</source>
        <translation>它保存的是整个网络连同代码，而不是权重。请只保存权重，在 Python 中用 torch.save(net.state_dict(), PATH)</translation>
    </message>
    <message>
        <source>it holds a whole number of more than 64 bits</source>
        <translation>它含有超过 64 位的整数</translation>
    </message>
    <message>
        <source>it holds bytes where text belongs</source>
        <translation>它在该是文本的地方含有其他字节</translation>
    </message>
    <message>
        <source>it holds more than {} values</source>
        <translation>它含有超过 {} 个值</translation>
    </message>
    <message>
        <source>it holds the pickle instruction 0x{} at byte {}, which saved tensors have no use for: it is damaged or holds something else</source>
        <translation>它在第 {2} 字节处有 pickle 指令 0x{1}，保存张量用不到这条指令：文件已损坏，或保存的是别的内容</translation>
    </message>
    <message>
        <source>it is a pickle of protocol {}; torch.save writes protocol 2 unless told otherwise</source>
        <translation>它的 pickle 协议为 {}；torch.save 默认写入协议 2</translation>
    </message>
    <message>
        <source>it is a zip file without data.pkl, so not one that torch.save wrote</source>
        <translation>它是没有 data.pkl 的 zip 文件，因此不是由 torch.save 写入的</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>它是空文件</translation>
    </message>
    <message>
        <source>it is no file</source>
        <translation>它不是文件</translation>
    </message>
    <message>
        <source>it is no file of torch.save (neither a zip file nor the older format), or its beginning is damaged</source>
        <translation>它不是 torch.save 的文件（既不是 zip 文件，也不是旧格式），或者开头已损坏</translation>
    </message>
    <message>
        <source>it is of an unknown version of the old format</source>
        <translation>它属于旧格式的未知版本</translation>
    </message>
    <message>
        <source>it makes a dict from something that is no list</source>
        <translation>它要用不是列表的内容建立字典</translation>
    </message>
    <message>
        <source>it makes a dict from something that is no list of pairs</source>
        <translation>它要用不是键值对列表的内容建立字典</translation>
    </message>
    <message>
        <source>it promises storages of more bytes than the {} left: it is truncated or damaged</source>
        <translation>它声明的存储区超出剩余的 {} 字节：文件不完整或已损坏</translation>
    </message>
    <message>
        <source>it rebuilds a value from {} parts: it is damaged, or newer than this program</source>
        <translation>它用 {} 个部分重建一个值：文件已损坏，或比本程序更新</translation>
    </message>
    <message>
        <source>it sets the inside of an object, which is refused</source>
        <translation>它要设置对象的内部状态，已拒绝</translation>
    </message>
    <message>
        <source>it was written on a big-endian machine, which is not read</source>
        <translation>它是在大端序的机器上写入的，无法读取</translation>
    </message>
    <message>
        <source>its end, where the directory of a zip file is, is missing or damaged: the file is truncated or damaged</source>
        <translation>文件末尾的 zip 目录缺失或损坏：文件不完整或已损坏</translation>
    </message>
    <message>
        <source>its list of storages is damaged</source>
        <translation>它的存储区列表已损坏</translation>
    </message>
    <message>
        <source>its losses differ from the CPU&apos;s; do not train on it</source>
        <translation>它算出的损失与 CPU 不符；请不要用它训练</translation>
    </message>
    <message>
        <source>its pickle goes back to a mark that is not there</source>
        <translation>它的 pickle 要回到一个不存在的标记</translation>
    </message>
    <message>
        <source>its pickle holds a key without a value</source>
        <translation>它的 pickle 含有没有值的键</translation>
    </message>
    <message>
        <source>its pickle recalls a value that it never stored</source>
        <translation>它的 pickle 取用了从未存储的值</translation>
    </message>
    <message>
        <source>its pickle takes a value that is not there</source>
        <translation>它的 pickle 取用了不存在的值</translation>
    </message>
    <message>
        <source>its records are larger than the file: it is truncated or damaged</source>
        <translation>它的记录比文件还大：文件不完整或已损坏</translation>
    </message>
    <message>
        <source>its third pickle does not describe a machine</source>
        <translation>它的第三个 pickle 没有描述机器</translation>
    </message>
    <message>
        <source>its values are nested deeper than {}</source>
        <translation>它的值嵌套超过 {} 层</translation>
    </message>
    <message>
        <source>its values do not fit together: the file is damaged</source>
        <translation>它的值彼此不符：文件已损坏</translation>
    </message>
    <message>
        <source>load_size: {} is smaller than crop_size {}; pieces must fit into the resized picture</source>
        <translation>载入尺寸 {} 小于裁剪尺寸 {}；裁剪块必须能放进缩放后的图片</translation>
    </message>
    <message>
        <source>missing: {}</source>
        <translation>缺少：{}</translation>
    </message>
    <message>
        <source>more than 2 gigabytes</source>
        <translation>超过 2 GB</translation>
    </message>
    <message>
        <source>names no folder; choose one with pictures, or set demo = true</source>
        <translation>没有指定文件夹；请选择一个含有图片的文件夹，或启用演示风景</translation>
    </message>
    <message>
        <source>needs pictures A and B of equal channels, but input_nc is {} and output_nc {}; set lambda_identity = 0 or make the two equal</source>
        <translation>要求 A 与 B 的通道数相同，而现在 A 为 {}，B 为 {}；请把它设为 0，或让两者相同</translation>
    </message>
    <message>
        <source>netD is &apos;{}&apos;; allowed are basic, n_layers and pixel</source>
        <translation>netD 为“{}”；可用的有 basic、n_layers 和 pixel</translation>
    </message>
    <message>
        <source>netG is &apos;{}&apos;; allowed are resnet_&lt;N&gt;blocks with N from 1 to 64 (resnet_9blocks) and unet_&lt;S&gt; with S = 32, 64, 128, ... 4096 (unet_256)</source>
        <translation>netG 为“{}”；可用的有 resnet_&lt;N&gt;blocks（N 为 1 到 64，如 resnet_9blocks）和 unet_&lt;S&gt;（S 为 32、64、128 … 4096，如 unet_256）</translation>
    </message>
    <message>
        <source>no permission to read</source>
        <translation>没有读取权限</translation>
    </message>
    <message>
        <source>no pipe could be made to watch for Ctrl-C</source>
        <translation>无法建立用于监听 Ctrl-C 的管道</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>none of the {} pictures can be read ({}: {})</source>
        <translation>{} 张图片都无法读取（{}：{}）</translation>
    </message>
    <message>
        <source>norm is &apos;{}&apos;; allowed are instance, batch and none</source>
        <translation>norm 为“{}”；可用的有 instance、batch 和 none</translation>
    </message>
    <message>
        <source>not known here: {}</source>
        <translation>多出：{}</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>什么也没有</translation>
    </message>
    <message>
        <source>one of {}</source>
        <translation>{} 之一</translation>
    </message>
    <message>
        <source>one of {}, or cuda:&lt;N&gt;</source>
        <translation>{} 之一，或 cuda:&lt;N&gt;</translation>
    </message>
    <message>
        <source>one of {}, or resnet_&lt;N&gt;blocks with N from 1 to 64, or unet_&lt;S&gt; with S = 32, 64, 128, ... 4096</source>
        <translation>{} 之一，或 resnet_&lt;N&gt;blocks（N 为 1 到 64），或 unet_&lt;S&gt;（S 为 32、64、128 … 4096）</translation>
    </message>
    <message>
        <source>padding_type is &apos;{}&apos;; allowed are reflect, replicate and zero</source>
        <translation>padding_type 为“{}”；可用的有 reflect、replicate 和 zero</translation>
    </message>
    <message>
        <source>picture without a known ending</source>
        <translation>扩展名未知的图片</translation>
    </message>
    <message>
        <source>pictures cannot be loaded: {}</source>
        <translation>无法加载图片：{}</translation>
    </message>
    <message>
        <source>pictures cannot be written as &quot;{}&quot;; use .png, .jpg, .webp, .bmp, .tif or .ppm</source>
        <translation>图片无法写成“{}”；请用 .png、.jpg、.webp、.bmp、.tif 或 .ppm</translation>
    </message>
    <message>
        <source>pictures have 1 or 3 channels</source>
        <translation>图片应有 1 或 3 个通道</translation>
    </message>
    <message>
        <source>preprocess: &quot;{}&quot; is not one of resize_and_crop, crop, scale_width, scale_width_and_crop, none</source>
        <translation>preprocess：“{}”不是 resize_and_crop、crop、scale_width、scale_width_and_crop、none 之一</translation>
    </message>
    <message>
        <source>reading failed at byte {}</source>
        <translation>在第 {} 字节处读取失败</translation>
    </message>
    <message>
        <source>record {} is compressed, which torch.save does not do. Save the file again in Python</source>
        <translation>记录 {} 是压缩过的，torch.save 不会这样写。请在 Python 中重新保存该文件</translation>
    </message>
    <message>
        <source>record {} is damaged: its checksum does not match. Take another copy of the file</source>
        <translation>记录 {} 已损坏：校验和不符。请换一份该文件的副本</translation>
    </message>
    <message>
        <source>record {} is missing: it is damaged</source>
        <translation>缺少记录 {}：文件已损坏</translation>
    </message>
    <message>
        <source>record {} lies outside the file</source>
        <translation>记录 {} 超出文件范围</translation>
    </message>
    <message>
        <source>storage {} has two sizes: it is damaged</source>
        <translation>存储区 {} 有两个大小：文件已损坏</translation>
    </message>
    <message>
        <source>storage {} has {} bytes where {} are promised: it is damaged</source>
        <translation>存储区 {} 有 {} 字节，而声明为 {} 字节：文件已损坏</translation>
    </message>
    <message>
        <source>storage {} has {} elements where {} are promised: it is damaged</source>
        <translation>存储区 {} 有 {} 个元素，而声明为 {} 个：文件已损坏</translation>
    </message>
    <message>
        <source>storage {} is missing: it is damaged</source>
        <translation>缺少存储区 {}：文件已损坏</translation>
    </message>
    <message>
        <source>taken for {}, but it is {}</source>
        <translation>被当作 {}，实际是 {}</translation>
    </message>
    <message>
        <source>tensors.f32 is shorter than case.json says</source>
        <translation>tensors.f32 比 case.json 所述的短</translation>
    </message>
    <message>
        <source>text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>the case has no final/{}</source>
        <translation>用例中没有 final/{}</translation>
    </message>
    <message>
        <source>the case has no {}</source>
        <translation>用例中没有 {}</translation>
    </message>
    <message>
        <source>the device has too little memory for this step. Lower crop_size, batch_size, ngf or the number of blocks in netG, then resume or start again</source>
        <translation>设备的显存不足以完成这一步。请调小裁剪尺寸、批大小、生成器滤波器或生成器的块数，然后继续或重新开始</translation>
    </message>
    <message>
        <source>the directory of the file is damaged at record {}</source>
        <translation>文件的目录在记录 {} 处已损坏</translation>
    </message>
    <message>
        <source>the folder is empty</source>
        <translation>文件夹为空</translation>
    </message>
    <message>
        <source>the loss {} is no longer a number at step {}. The weights of this moment are lost; lower the learning rate (lr), or train in float32, and resume from the last checkpoint</source>
        <translation>损失 {} 在第 {} 步已不是有效数值。此刻的权重已无法挽回；请调低学习率或改用 float32，然后从最近的检查点继续</translation>
    </message>
    <message>
        <source>the picture cannot be written as {}</source>
        <translation>图片无法写成 {}</translation>
    </message>
    <message>
        <source>the previews should follow it, but no picture is called so</source>
        <translation>预览应跟踪它，但没有叫这个名字的图片</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>没有这个文件</translation>
    </message>
    <message>
        <source>there is not enough memory for it</source>
        <translation>内存不足，无法读取</translation>
    </message>
    <message>
        <source>this computer has too little memory for this step. Lower crop_size, batch_size or ngf, then resume or start again (LibTorch: {})</source>
        <translation>这台计算机的内存不足以完成这一步。请调小裁剪尺寸、批大小或生成器滤波器，然后继续或重新开始（LibTorch：{}）</translation>
    </message>
    <message>
        <source>this computer has too little memory for this step. Lower crop_size, batch_size, ngf or cache_mib, then resume or start again</source>
        <translation>这台计算机的内存不足以完成这一步。请调小裁剪尺寸、批大小、生成器滤波器或图片缓存，然后继续或重新开始</translation>
    </message>
    <message>
        <source>too large for the memory that is left</source>
        <translation>对剩余内存来说太大</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true 或 false</translation>
    </message>
    <message>
        <source>truncated PNM</source>
        <translation>不完整的 PNM</translation>
    </message>
    <message>
        <source>truncated TIFF</source>
        <translation>不完整的 TIFF</translation>
    </message>
    <message>
        <source>truncated {}</source>
        <translation>不完整的 {}</translation>
    </message>
    <message>
        <source>unknown format</source>
        <translation>未知格式</translation>
    </message>
    <message>
        <source>values are nested deeper than {}</source>
        <translation>值的嵌套超过 {} 层</translation>
    </message>
    <message>
        <source>winterScore needs an RGB picture</source>
        <translation>winterScore 需要 RGB 图片</translation>
    </message>
    <message>
        <source>{} (and the run&apos;s records could not be written: {})</source>
        <translation>{}（而且任务记录无法写入：{}）</translation>
    </message>
    <message>
        <source>{} ({} x {})</source>
        <translation>{}（{} × {}）</translation>
    </message>
    <message>
        <source>{} ({})</source>
        <translation>{}（{}）</translation>
    </message>
    <message>
        <source>{} = {} is not possible; give it {}</source>
        <translation>{} = {} 不可用；应为{}</translation>
    </message>
    <message>
        <source>{} = {} {}</source>
        <translation>{} = {}：{}</translation>
    </message>
    <message>
        <source>{} and {} make samples of {} x {} and {} x {}, which cannot share a batch; set batch_size to 1 or preprocess to resize_and_crop, crop or scale_width_and_crop</source>
        <translation>{} 和 {} 得到的样本为 {} × {} 和 {} × {}，不能放进同一批；请把批大小设为 1，或将预处理设为“缩放并裁剪”“裁剪”或“缩放宽度并裁剪”</translation>
    </message>
    <message>
        <source>{} and {} more</source>
        <translation>{} 等，另有 {} 个</translation>
    </message>
    <message>
        <source>{} bytes follow its end: it is damaged</source>
        <translation>文件结尾之后还有 {} 字节：文件已损坏</translation>
    </message>
    <message>
        <source>{} cannot change while a run is on; stop, and start a new run with it</source>
        <translation>训练期间不能更改 {}；请停止后用它开始新任务</translation>
    </message>
    <message>
        <source>{} file skipped: {}</source>
        <translation>跳过 {} 个文件：{}</translation>
    </message>
    <message>
        <source>{} files</source>
        <translation>{} 个文件</translation>
    </message>
    <message>
        <source>{} files skipped: {}</source>
        <translation>跳过 {} 个文件：{}</translation>
    </message>
    <message>
        <source>{} has tensors of other shapes</source>
        <translation>{} 中张量的形状不同</translation>
    </message>
    <message>
        <source>{} has {} tensors, the model has {}</source>
        <translation>{} 有 {} 个张量，模型有 {} 个</translation>
    </message>
    <message>
        <source>{} of the pictures looked at in {} are grey, {} in {}. Colours must then be invented on one way and hidden on the other. If that is what you want, set the channels of {} to 1; if not, look for colour pictures.</source>
        <translation>查看过的图片中，{2} 有 {1} 为灰度，{4} 有 {3}。于是一个方向要凭空生成颜色，另一个方向要隐藏颜色。若正想如此，请将 {5} 的通道数设为 1；否则请换用彩色图片。</translation>
    </message>
    <message>
        <source>{} or {}</source>
        <translation>{} 或 {}</translation>
    </message>
    <message>
        <source>{} pictures are in both folders</source>
        <translation>两个文件夹中有 {} 张相同的图片</translation>
    </message>
    <message>
        <source>Only {} pictures in folder {}</source>
        <translation>文件夹 {2} 中只有 {1} 张图片</translation>
    </message>
    <message>
        <source>{} starts fresh</source>
        <translation>{} 从头开始</translation>
    </message>
    <message>
        <source>{} starts from {}</source>
        <translation>{} 从 {} 开始</translation>
    </message>
    <message>
        <source>{} unreadable files in folder {}</source>
        <translation>文件夹 {2} 中有 {1} 个无法读取的文件</translation>
    </message>
    <message>
        <source>{} was not computed</source>
        <translation>没有算出 {}</translation>
    </message>
    <message>
        <source>{} was not generated</source>
        <translation>没有生成 {}</translation>
    </message>
    <message>
        <source>{} with samples that are not of 8 or 16 bits; convert it</source>
        <translation>{} 的样本不是 8 位或 16 位；请转换格式</translation>
    </message>
    <message>
        <source>{} with {} channels</source>
        <translation>有 {2} 个通道的 {1}</translation>
    </message>
    <message>
        <source>{} x {} pixels could not be translated; a smaller picture may fit (LibTorch: {})</source>
        <translation>无法转换 {} × {} 像素的图片；较小的图片或许可以（LibTorch：{}）</translation>
    </message>
    <message>
        <source>{} x {} pixels, more than the 268 million that fit; make it smaller</source>
        <translation>{} × {} 像素，超过 2.68 亿像素的上限；请缩小图片</translation>
    </message>
    <message>
        <source>{} x {} to {} x {}</source>
        <translation>{} × {} 到 {} × {}</translation>
    </message>
    <message>
        <source>{} {}</source>
        <translation>{2} {1} 个</translation>
    </message>
    <message>
        <source>{}, 1 core</source>
        <translation>{}，1 个核心</translation>
    </message>
    <message>
        <source>{}, but its checkpoint could not be written (see the log). {}</source>
        <translation>{}，但检查点未能写入（见日志）。{}</translation>
    </message>
    <message>
        <source>{}, {} cores</source>
        <translation>{}，{} 个核心</translation>
    </message>
    <message>
        <source>{}. Saved up to here: {}</source>
        <translation>{}。已保存到：{}</translation>
    </message>
    <message>
        <source>{}: &apos;{}&apos; holds something else than it should</source>
        <translation>{}：“{}”的内容与应有的不符</translation>
    </message>
    <message>
        <source>{}: &quot;{}&quot; is no state of a run</source>
        <translation>{}：“{}”不是任务的状态</translation>
    </message>
    <message>
        <source>{}: a checkpoint is a dict</source>
        <translation>{}：检查点应为字典</translation>
    </message>
    <message>
        <source>{}: a layer has {} channels</source>
        <translation>{}：有一层的通道数为 {}</translation>
    </message>
    <message>
        <source>{}: a time-lapse ends in .mp4, .avi or .gif; choose one of these</source>
        <translation>{}：延时动画的扩展名为 .mp4、.avi 或 .gif；请选择其中之一</translation>
    </message>
    <message>
        <source>{}: cancelled</source>
        <translation>{}：已取消</translation>
    </message>
    <message>
        <source>{}: cannot be locked</source>
        <translation>{}：无法锁定</translation>
    </message>
    <message>
        <source>{}: cannot be made: {}</source>
        <translation>{}：无法创建：{}</translation>
    </message>
    <message>
        <source>{}: cannot be made: {}; choose a folder that you may write to</source>
        <translation>{}：无法创建：{}；请选择您有权写入的文件夹</translation>
    </message>
    <message>
        <source>{}: cannot be opened for writing</source>
        <translation>{}：无法打开以写入</translation>
    </message>
    <message>
        <source>{}: cannot be opened to be synced</source>
        <translation>{}：无法打开以同步</translation>
    </message>
    <message>
        <source>{}: cannot be read</source>
        <translation>{}：无法读取</translation>
    </message>
    <message>
        <source>{}: cannot be read: {}</source>
        <translation>{}：无法读取：{}</translation>
    </message>
    <message>
        <source>{}: cannot be removed: {}</source>
        <translation>{}：无法删除：{}</translation>
    </message>
    <message>
        <source>{}: cannot be renamed: {}</source>
        <translation>{}：无法重命名：{}</translation>
    </message>
    <message>
        <source>{}: cannot be repaired after a crash</source>
        <translation>{}：崩溃之后无法修复</translation>
    </message>
    <message>
        <source>{}: cannot be replaced</source>
        <translation>{}：无法替换</translation>
    </message>
    <message>
        <source>{}: cannot be shortened: {}</source>
        <translation>{}：无法截短：{}</translation>
    </message>
    <message>
        <source>{}: cannot be synced to disk</source>
        <translation>{}：无法同步到磁盘</translation>
    </message>
    <message>
        <source>{}: cannot be written</source>
        <translation>{}：无法写入</translation>
    </message>
    <message>
        <source>{}: cannot be written as MPEG-4 video; choose another folder, or install OpenCV with FFmpeg</source>
        <translation>{}：无法写成 MPEG-4 视频；请选择其他文件夹，或安装带 FFmpeg 的 OpenCV</translation>
    </message>
    <message>
        <source>{}: cannot be written: {}</source>
        <translation>{}：无法写入：{}</translation>
    </message>
    <message>
        <source>{}: holds a run already; resume it, or choose another folder</source>
        <translation>{}：已有一个任务；请继续该任务，或选择其他文件夹</translation>
    </message>
    <message>
        <source>{}: holds an empty dict, no weights</source>
        <translation>{}：只有空字典，没有权重</translation>
    </message>
    <message>
        <source>{}: holds no frame</source>
        <translation>{}：没有任何帧</translation>
    </message>
    <message>
        <source>{}: holds no run (there is no config.json of Cyclorama)</source>
        <translation>{}：没有任务（其中没有 Cyclorama 的 config.json）</translation>
    </message>
    <message>
        <source>{}: holds no weights but a value of the kind {}; save net.state_dict()</source>
        <translation>{}：不含权重，而是类型为 {} 的值；请保存 net.state_dict()</translation>
    </message>
    <message>
        <source>{}: is a checkpoint of version {}; this Cyclorama knows versions up to {}. Open it with a newer one</source>
        <translation>{}：是版本 {} 的检查点；此 Cyclorama 最高支持版本 {}。请用更新的版本打开</translation>
    </message>
    <message>
        <source>{}: is a checkpoint without a version: it is damaged</source>
        <translation>{}：检查点没有版本号：已损坏</translation>
    </message>
    <message>
        <source>{}: is a checkpoint without step, epoch or config</source>
        <translation>{}：检查点缺少步数、轮数或设置</translation>
    </message>
    <message>
        <source>{}: is a queue of version {}; open it with a newer Cyclorama</source>
        <translation>{}：是版本 {} 的队列；请用更新的 Cyclorama 打开</translation>
    </message>
    <message>
        <source>{}: is in use by {}; stop it there, or choose another run</source>
        <translation>{}：正被 {} 使用；请在那里停止，或选择其他任务</translation>
    </message>
    <message>
        <source>{}: is no checkpoint of Cyclorama. Files of weights alone can start a new run but not resume one</source>
        <translation>{}：不是 Cyclorama 的检查点。仅含权重的文件可用来开始新任务，但不能继续任务</translation>
    </message>
    <message>
        <source>{}: is no checkpoint of {}; there are {}</source>
        <translation>{}：不是 {} 的检查点；现有：{}</translation>
    </message>
    <message>
        <source>{}: is no dict of tensors by name (its keys: {}); save net.state_dict() alone</source>
        <translation>{}：不是按名称存放张量的字典（其键为：{}）；请只保存 net.state_dict()</translation>
    </message>
    <message>
        <source>{}: is no folder; choose another name for the run</source>
        <translation>{}：不是文件夹；请为任务另取名称</translation>
    </message>
    <message>
        <source>{}: is no queue of runs ({}); move the file away to begin a new queue</source>
        <translation>{}：不是任务队列（{}）；移走该文件即可开始新队列</translation>
    </message>
    <message>
        <source>{}: its columns are not those that this program writes; open the run with the Cyclorama that made it</source>
        <translation>{}：各列与本程序写入的不同；请用创建该任务的 Cyclorama 打开</translation>
    </message>
    <message>
        <source>{}: no case here (a case is NAME.pth, NAME.json and NAME.f32)</source>
        <translation>{}：这里没有用例（用例由 NAME.pth、NAME.json 和 NAME.f32 组成）</translation>
    </message>
    <message>
        <source>{}: no case here (a case is a folder with case.json and tensors.f32)</source>
        <translation>{}：这里没有用例（用例是含有 case.json 和 tensors.f32 的文件夹）</translation>
    </message>
    <message>
        <source>{}: no picture and no video here</source>
        <translation>{}：这里没有图片，也没有视频</translation>
    </message>
    <message>
        <source>{}: no readable image ({})</source>
        <translation>{}：没有可读取的图片（{}）</translation>
    </message>
    <message>
        <source>{}: no such folder</source>
        <translation>{}：没有这个文件夹</translation>
    </message>
    <message>
        <source>{}: no video that can be read</source>
        <translation>{}：不是可读取的视频</translation>
    </message>
    <message>
        <source>{}: no weights to start from; expected are files such as latest_net_G_A.pth</source>
        <translation>{}：没有可作为起点的权重；应有 latest_net_G_A.pth 之类的文件</translation>
    </message>
    <message>
        <source>{}: none of its {} checkpoints can be read ({}); begin a new run from its networks with --start-from {}</source>
        <translation>{}：它的 {} 个检查点都无法读取（{}）；可用 --start-from {} 以其网络开始新任务</translation>
    </message>
    <message>
        <source>{}: not a folder; name the folder it lies in</source>
        <translation>{}：不是文件夹；请指定它所在的文件夹</translation>
    </message>
    <message>
        <source>{}: nothing was translated</source>
        <translation>{}：什么也没有转换</translation>
    </message>
    <message>
        <source>{}: settings of version {}; this program reads version {}. Open it with a newer Cyclorama</source>
        <translation>{}：设置的版本为 {}；本程序读取版本 {}。请用更新的 Cyclorama 打开</translation>
    </message>
    <message>
        <source>{}: skipped: {}</source>
        <translation>{}：已跳过：{}</translation>
    </message>
    <message>
        <source>{}: the checkpoint has no such network</source>
        <translation>{}：检查点中没有这个网络</translation>
    </message>
    <message>
        <source>{}: the checkpoint holds no &apos;{}&apos;; resume from an older checkpoint of the run</source>
        <translation>{}：检查点中没有“{}”；请从该任务较早的检查点继续</translation>
    </message>
    <message>
        <source>{}: the folders trainA and trainB are not both there (found: {}); name the two folders of pictures themselves instead</source>
        <translation>{}：没有同时找到 trainA 和 trainB 文件夹（找到：{}）；请直接指定两个图片文件夹</translation>
    </message>
    <message>
        <source>{}: the run has no {} yet; it is written with its first checkpoint</source>
        <translation>{}：该任务还没有 {}；它会随第一个检查点写入</translation>
    </message>
    <message>
        <source>{}: there is no picture to show yet</source>
        <translation>{}：还没有可显示的图片</translation>
    </message>
    <message>
        <source>{}: there is no such file or folder</source>
        <translation>{}：没有这个文件或文件夹</translation>
    </message>
    <message>
        <source>{}: there is no such folder</source>
        <translation>{}：没有这个文件夹</translation>
    </message>
    <message>
        <source>{}: there is no such folder to start from</source>
        <translation>{}：没有可作为起点的这个文件夹</translation>
    </message>
    <message>
        <source>{}: these are the weights of another network ({})</source>
        <translation>{}：这些是另一种网络的权重（{}）</translation>
    </message>
    <message>
        <source>{}: these weights are of a discriminator, not of a {}</source>
        <translation>{}：这些是判别器的权重，不是{}的</translation>
    </message>
    <message>
        <source>{}: these weights are of a generator, not of a {}</source>
        <translation>{}：这些是生成器的权重，不是{}的</translation>
    </message>
    <message>
        <source>{}: these weights are of no network that this program knows (first name: {}), not of a {}</source>
        <translation>{}：这些权重不属于本程序认识的任何网络（第一个名称：{}），不是{}的</translation>
    </message>
    <message>
        <source>{}: this OpenCV cannot write such a video; choose .gif, or install OpenCV with FFmpeg</source>
        <translation>{}：此 OpenCV 无法写入这种视频；请选择 .gif，或安装带 FFmpeg 的 OpenCV</translation>
    </message>
    <message>
        <source>{}: {}</source>
        <translation>{}：{}</translation>
    </message>
    <message>
        <source>{}: {} is {}, but this network&apos;s is {}; choose the settings (netG, ngf, norm, channels) it was trained with</source>
        <translation>{}：{} 为 {}，而此网络为 {}；请选择训练它时所用的设置（netG、ngf、norm、通道数）</translation>
    </message>
    <message>
        <source>{}: {}.weight is missing or has another shape than the other layers ask for: these are the weights of a network that this program does not know</source>
        <translation>{}：缺少 {}.weight，或其形状与其他层不符：这是本程序不认识的网络的权重</translation>
    </message>
    <message>
        <source>{}: {}; choose a folder that you may write to</source>
        <translation>{}：{}；请选择您有权写入的文件夹</translation>
    </message>
    <message>
        <source>{}: {}; free some space and try again</source>
        <translation>{}：{}；请腾出空间后重试</translation>
    </message>
    <message>
        <source>{}; the run goes on from the one before it</source>
        <translation>{}；任务将从前一个检查点继续</translation>
    </message>
    <message>
        <source>needs a GPU, but device is cpu; take auto, float32, fast_float32 or bfloat16</source>
        <translation>需要 GPU，但设备为 CPU；请选择自动、float32、fast_float32 或 bfloat16</translation>
    </message>
    <message>
        <source>precision is &apos;{}&apos;, which only a GPU computes in; on a CPU take auto, float32, fast_float32 or bfloat16</source>
        <translation>精度为 {}，只有 GPU 能用；在 CPU 上请选 auto、float32、fast_float32 或 bfloat16</translation>
    </message>
    <message>
        <source>precision is &apos;{}&apos;; allowed are auto, float32, fast_float32, bfloat16, tf32 and float16</source>
        <translation>精度为“{}”；可用的有 auto、float32、fast_float32、bfloat16、tf32 和 float16</translation>
    </message>
    <message>
        <source>works out residual blocks twice, which must give the same both times; take a resnet generator without batch norm and dropout, or set it to false</source>
        <translation>会把残差块计算两次，而两次的结果必须相同；请使用不带批归一化和 dropout 的 ResNet 生成器，或将其关闭</translation>
    </message>
    <message>
        <source>It cannot be read as a picture: {}.</source>
        <translation>无法作为图片读取：{}。</translation>
    </message>
    <message>
        <source>It is a HEIF or AVIF picture, or a video that is not named so; save it as PNG or JPEG, or let its name end in .mp4.</source>
        <translation>这是 HEIF 或 AVIF 图片，或者是扩展名不符的视频；请另存为 PNG 或 JPEG，或将扩展名改为 .mp4。</translation>
    </message>
    <message>
        <source>It is a ZIP archive; unpack it first.</source>
        <translation>这是 ZIP 压缩包；请先解压。</translation>
    </message>
    <message>
        <source>It is a text file, not a picture or a video.</source>
        <translation>这是文本文件，不是图片或视频。</translation>
    </message>
    <message>
        <source>It is a {} file, which is not read here; save it as PNG or JPEG.</source>
        <translation>这是 {} 文件，无法在此读取；请另存为 PNG 或 JPEG。</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>文件为空。</translation>
    </message>
    <message>
        <source>{}: the pictures of this run no longer lie there. If they have moved, say where they are now (--data, or --a and --b, beside --resume)</source>
        <translation>{}：此任务的图片已不在那里。如果图片已移动，请说明它们现在的位置（在 --resume 旁加 --data，或 --a 和 --b）</translation>
    </message>
    <message>
        <source>There is no checkpoint of the {} steps so far: the run begins again</source>
        <translation>目前的 {} 步没有检查点：任务从头开始</translation>
    </message>
    <message>
        <source>{}: holds no settings of Cyclorama (&quot;{}&quot; is missing); choose a file in which they were saved</source>
        <translation>{}：其中没有 Cyclorama 的设置（缺少“{}”）；请选择保存设置时写入的文件</translation>
    </message>
    <message>
        <source>Checkpoint of step {} saved</source>
        <translation>已保存第 {} 步的检查点</translation>
    </message>
    <message>
        <source>{} = {} from step {} on, {} before</source>
        <translation>{} = {}，自第 {} 步起（此前为 {}）</translation>
    </message>
    <message>
        <source>{}: is no JSON from line {} on, or ends too early; mend it there, or choose a file in which settings were saved</source>
        <translation>{}：从第 {} 行起不是有效的 JSON，或文件不完整；请在该处修正，或选择保存设置时写入的文件</translation>
    </message>
    <message>
        <source>Training passes over them. Replace them or move them away. The first is {}.</source>
        <translation>训练会跳过它们。请替换或移走它们。第一个是：{}。</translation>
    </message>
    <message>
        <source>{} is the source of a translation and stays as it is; choose another name</source>
        <translation>{} 是转换的源文件，不会被改动；请换一个名称</translation>
    </message>
    <message>
        <source>It could be written: the run goes on</source>
        <translation>已能写入：任务继续</translation>
    </message>
    <message>
        <source>Pictures have come or gone since the run was last saved: {} in A and {} in B then, {} and {} now</source>
        <translation>自任务上次保存以来图片有增减：当时 A 有 {} 张、B 有 {} 张，现在分别为 {} 张和 {} 张</translation>
    </message>
    <message>
        <source>The checkpoint was not saved: {}. It is tried again until it can be written; stopping once more ends the run without it</source>
        <translation>检查点未能保存：{}。将不断重试，直到可以写入；再次停止则不保存而结束任务</translation>
    </message>
    <message>
        <source>&quot;{}&quot; is no setting; &apos;cyclorama settings&apos; lists them all</source>
        <translation>“{}”不是设置项；“cyclorama settings” 会列出全部设置</translation>
    </message>
    <message>
        <source>the previews showed it, but it is no longer there; another picture takes its place</source>
        <translation>预览曾显示这张图片，但它已不在；由另一张图片代替</translation>
    </message>
    <message>
        <source>1 of the {} pictures looked at is smaller than the crop of {} and will be enlarged, which blurs it. Lower crop_size, or leave it out.</source>
        <translation>查看过的 {} 张图片中有 1 张小于裁剪尺寸 {}，会被放大而变模糊。请调小裁剪尺寸，或不用它。</translation>
    </message>
    <message>
        <source>{} of the {} pictures looked at are smaller than the crop of {} and will be enlarged, which blurs them. Lower crop_size, or leave them out.</source>
        <translation>查看过的 {2} 张图片中有 {1} 张小于裁剪尺寸 {3}，会被放大而变模糊。请调小裁剪尺寸，或不用它们。</translation>
    </message>
    <message>
        <source>{}. The run is held until it can be written</source>
        <translation>{}。任务暂停，直到可以写入</translation>
    </message>
    <message>
        <source>{}: the preview cannot be written; free some space</source>
        <translation>{}：预览无法写入；请腾出一些空间</translation>
    </message>
    <message>
        <source>{}: was removed or moved while the run wrote into it. The folder is there again with all measurements, and a checkpoint follows; earlier checkpoints and previews are no longer in it</source>
        <translation>{}：任务写入时此文件夹被删除或移走。文件夹已连同全部测量数据重新建立，随后写入检查点；先前的检查点和预览已不在其中</translation>
    </message>
</context>
<context>
    <name>PictureHandout</name>
    <message>
        <source>Save picture</source>
        <translation>保存图片</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.webp *.tif *.bmp)</source>
        <translation>图片 (*.png *.jpg *.webp *.tif *.bmp)</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>已保存为 %1</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Drive</source>
        <translation>驱动器</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>快捷方式</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Pictures A</source>
        <translation>A 的图片</translation>
    </message>
    <message>
        <source>Folder with the training pictures of domain A; subfolders are searched too.</source>
        <translation>A 域训练图片的文件夹；子文件夹也会搜索。</translation>
    </message>
    <message>
        <source>Pictures B</source>
        <translation>B 的图片</translation>
    </message>
    <message>
        <source>Folder with the training pictures of domain B; they need not match those of A.</source>
        <translation>B 域训练图片的文件夹；不必与 A 的图片对应。</translation>
    </message>
    <message>
        <source>Test pictures A</source>
        <translation>A 的测试图片</translation>
    </message>
    <message>
        <source>Folder whose pictures the previews of A are taken from; empty takes training pictures.</source>
        <translation>A 的预览取自此文件夹；留空则取训练图片。</translation>
    </message>
    <message>
        <source>Test pictures B</source>
        <translation>B 的测试图片</translation>
    </message>
    <message>
        <source>Folder whose pictures the previews of B are taken from; empty takes training pictures.</source>
        <translation>B 的预览取自此文件夹；留空则取训练图片。</translation>
    </message>
    <message>
        <source>Demo landscapes</source>
        <translation>演示风景</translation>
    </message>
    <message>
        <source>Trains on landscapes that the program draws itself, summer day and winter night, instead of on your folders.</source>
        <translation>用程序自己绘制的风景（夏日白天与冬夜）训练，而不用您的文件夹。</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>BtoA swaps the two folders, so that G_A turns pictures of B into A.</source>
        <translation>BtoA 交换两个文件夹，使 G_A 把 B 的图片变成 A。</translation>
    </message>
    <message>
        <source>Channels of A</source>
        <translation>A 的通道数</translation>
    </message>
    <message>
        <source>channels</source>
        <translation>通道</translation>
    </message>
    <message>
        <source>Channels of domain A&apos;s pictures: 3 for colour, 1 for grey.</source>
        <translation>A 域图片的通道数：彩色为 3，灰度为 1。</translation>
    </message>
    <message>
        <source>Channels of B</source>
        <translation>B 的通道数</translation>
    </message>
    <message>
        <source>Channels of domain B&apos;s pictures: 3 for colour, 1 for grey.</source>
        <translation>B 域图片的通道数：彩色为 3，灰度为 1。</translation>
    </message>
    <message>
        <source>Keep the order</source>
        <translation>保持顺序</translation>
    </message>
    <message>
        <source>Takes the pictures in the order of their names, B beside A, instead of shuffled and unpaired.</source>
        <translation>按名称顺序取图片，B 与 A 并列，而不是打乱且不配对。</translation>
    </message>
    <message>
        <source>Picture limit</source>
        <translation>图片上限</translation>
    </message>
    <message>
        <source>pictures</source>
        <translation>张</translation>
    </message>
    <message>
        <source>Uses at most this many pictures of each domain; 0 uses all.</source>
        <translation>每个域最多使用这么多图片；0 表示全部。</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>批大小</translation>
    </message>
    <message>
        <source>Pictures of each domain in one step; the paper takes 1, more needs more memory.</source>
        <translation>一步中每个域的图片数；论文用 1，更多则需要更多内存。</translation>
    </message>
    <message>
        <source>Preparation</source>
        <translation>预处理</translation>
    </message>
    <message>
        <source>How a picture becomes a sample: resized to load_size, then a random piece of crop_size, or only one of these, or neither.</source>
        <translation>图片如何成为样本：先缩放到 load_size，再随机裁出 crop_size；或只做其一，或都不做。</translation>
    </message>
    <message>
        <source>Load size</source>
        <translation>载入尺寸</translation>
    </message>
    <message>
        <source>pixels</source>
        <translation>像素</translation>
    </message>
    <message>
        <source>Side to which a picture is scaled before a piece is cut out of it.</source>
        <translation>裁剪之前图片缩放到的边长。</translation>
    </message>
    <message>
        <source>Crop size</source>
        <translation>裁剪尺寸</translation>
    </message>
    <message>
        <source>Side of the square piece that the networks see; time and memory grow with its square.</source>
        <translation>网络所见方块的边长；时间和内存随其平方增长。</translation>
    </message>
    <message>
        <source>No mirroring</source>
        <translation>不镜像</translation>
    </message>
    <message>
        <source>Keeps left and right as they are; otherwise half of the samples are mirrored.</source>
        <translation>保持左右不变；否则一半样本会被镜像。</translation>
    </message>
    <message>
        <source>Loading threads</source>
        <translation>读取线程</translation>
    </message>
    <message>
        <source>threads</source>
        <translation>线程</translation>
    </message>
    <message>
        <source>Threads that read and prepare pictures ahead of the training.</source>
        <translation>提前读取并准备图片的线程数。</translation>
    </message>
    <message>
        <source>Picture cache</source>
        <translation>图片缓存</translation>
    </message>
    <message>
        <source>MiB</source>
        <translation>MiB</translation>
    </message>
    <message>
        <source>Memory for decoded pictures, so that an epoch need not decode them again.</source>
        <translation>存放已解码图片的内存，使每一轮不必重新解码。</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Generator</source>
        <translation>生成器</translation>
    </message>
    <message>
        <source>The network that translates; ResNets suit most tasks, U-Nets keep outlines closer but need a fixed size.</source>
        <translation>负责转换的网络；ResNet 适合大多数任务，U-Net 更贴近轮廓但需要固定尺寸。</translation>
    </message>
    <message>
        <source>Discriminator</source>
        <translation>判别器</translation>
    </message>
    <message>
        <source>The network that judges: basic looks at patches of 70 x 70 pixels, n_layers at patches set by n_layers_D, pixel at single pixels.</source>
        <translation>负责评判的网络：basic 看 70 x 70 像素的小块，n_layers 看由 n_layers_D 决定的小块，pixel 看单个像素。</translation>
    </message>
    <message>
        <source>Generator filters</source>
        <translation>生成器滤波器</translation>
    </message>
    <message>
        <source>Channels after the generator&apos;s first convolution; half as many take about a quarter of the time.</source>
        <translation>生成器第一层卷积后的通道数；减半约只需四分之一的时间。</translation>
    </message>
    <message>
        <source>Discriminator filters</source>
        <translation>判别器滤波器</translation>
    </message>
    <message>
        <source>Channels after the discriminator&apos;s first convolution.</source>
        <translation>判别器第一层卷积后的通道数。</translation>
    </message>
    <message>
        <source>Discriminator layers</source>
        <translation>判别器层数</translation>
    </message>
    <message>
        <source>layers</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Halvings in the discriminator n_layers: more layers judge larger patches.</source>
        <translation>n_layers 判别器中的减半次数：层数越多，评判的小块越大。</translation>
    </message>
    <message>
        <source>Normalisation</source>
        <translation>归一化</translation>
    </message>
    <message>
        <source>What keeps the networks&apos; signals in range; instance is right for batches of one picture.</source>
        <translation>使网络信号保持在范围内；批大小为 1 时用 instance。</translation>
    </message>
    <message>
        <source>No dropout</source>
        <translation>不用 dropout</translation>
    </message>
    <message>
        <source>Trains the generators without dropout, as the paper does for unpaired pictures.</source>
        <translation>训练生成器时不用 dropout，与论文对不配对图片的做法相同。</translation>
    </message>
    <message>
        <source>Padding</source>
        <translation>边缘填充</translation>
    </message>
    <message>
        <source>What a ResNet&apos;s blocks see beyond the picture&apos;s edge; reflect leaves the fewest traces at the border.</source>
        <translation>ResNet 的块在图片边缘之外看到的内容；reflect 在边缘留下的痕迹最少。</translation>
    </message>
    <message>
        <source>Initial weights</source>
        <translation>初始权重</translation>
    </message>
    <message>
        <source>The distribution from which fresh weights are drawn.</source>
        <translation>新权重所取自的分布。</translation>
    </message>
    <message>
        <source>Initial gain</source>
        <translation>初始增益</translation>
    </message>
    <message>
        <source>How large fresh weights are: the standard deviation for normal, a factor for the others.</source>
        <translation>新权重的大小：normal 时为标准差，其他为系数。</translation>
    </message>
    <message>
        <source>Loss weights</source>
        <translation>损失权重</translation>
    </message>
    <message>
        <source>Adversarial loss</source>
        <translation>对抗损失</translation>
    </message>
    <message>
        <source>How discriminators and generators are scored against each other; lsgan is the paper&apos;s and the steadiest.</source>
        <translation>判别器与生成器相互评分的方式；lsgan 是论文所用，也最稳定。</translation>
    </message>
    <message>
        <source>Cycle weight A</source>
        <translation>循环权重 A</translation>
    </message>
    <message>
        <source>Weight of the cycle loss A to B to A: higher keeps more of the picture, lower changes it more.</source>
        <translation>循环损失 A→B→A 的权重：越高越保留原图，越低改动越大。</translation>
    </message>
    <message>
        <source>Cycle weight B</source>
        <translation>循环权重 B</translation>
    </message>
    <message>
        <source>Weight of the cycle loss B to A to B: higher keeps more of the picture, lower changes it more.</source>
        <translation>循环损失 B→A→B 的权重：越高越保留原图，越低改动越大。</translation>
    </message>
    <message>
        <source>Identity weight</source>
        <translation>恒等权重</translation>
    </message>
    <message>
        <source>Weight of the identity loss, times the cycle weight: holds colours where they are; 0 switches it off and saves time.</source>
        <translation>恒等损失的权重，乘以循环权重：保持颜色不变；0 表示关闭并节省时间。</translation>
    </message>
    <message>
        <source>Gradient penalty</source>
        <translation>梯度惩罚</translation>
    </message>
    <message>
        <source>Weight of the gradient penalty that gan_mode wgangp puts on the discriminators.</source>
        <translation>gan_mode 为 wgangp 时对判别器的梯度惩罚权重。</translation>
    </message>
    <message>
        <source>Image pool</source>
        <translation>图片池</translation>
    </message>
    <message>
        <source>Earlier fakes that the discriminators are shown again beside the newest; 0 shows only the newest.</source>
        <translation>除最新生成图外再次给判别器看的旧生成图数；0 表示只看最新的。</translation>
    </message>
    <message>
        <source>Optimiser</source>
        <translation>优化器</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>Size of Adam&apos;s steps, for the generators and, unless they have a rate of their own, the discriminators.</source>
        <translation>Adam 的步长，用于生成器；判别器没有单独的学习率时也用它。</translation>
    </message>
    <message>
        <source>Discriminators&apos; learning rate</source>
        <translation>判别器学习率</translation>
    </message>
    <message>
        <source>Learning rate of the discriminators alone; 0 takes that of the generators.</source>
        <translation>仅用于判别器的学习率；0 表示与生成器相同。</translation>
    </message>
    <message>
        <source>Adam&apos;s beta 1</source>
        <translation>Adam 的 beta 1</translation>
    </message>
    <message>
        <source>How much of the last steps&apos; direction Adam keeps.</source>
        <translation>Adam 保留多少之前各步的方向。</translation>
    </message>
    <message>
        <source>Learning-rate policy</source>
        <translation>学习率策略</translation>
    </message>
    <message>
        <source>How the learning rate falls: linear holds it for n_epochs, then lowers it evenly over n_epochs_decay.</source>
        <translation>学习率如何下降：linear 先保持 n_epochs 轮，再在 n_epochs_decay 轮内均匀降低。</translation>
    </message>
    <message>
        <source>Epochs at full rate</source>
        <translation>全速轮数</translation>
    </message>
    <message>
        <source>epochs</source>
        <translation>轮</translation>
    </message>
    <message>
        <source>Epochs before the learning rate begins to fall.</source>
        <translation>学习率开始下降之前的轮数。</translation>
    </message>
    <message>
        <source>Epochs of decay</source>
        <translation>衰减轮数</translation>
    </message>
    <message>
        <source>Epochs after n_epochs; with the policy linear the learning rate falls towards 0 in them.</source>
        <translation>n_epochs 之后的轮数；linear 策略下学习率在其间降向 0。</translation>
    </message>
    <message>
        <source>Epochs between drops</source>
        <translation>下降间隔轮数</translation>
    </message>
    <message>
        <source>With lr_policy step, the learning rate falls to a tenth each time this many epochs are over.</source>
        <translation>lr_policy 为 step 时，每过这么多轮学习率降为十分之一。</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Step limit</source>
        <translation>步数上限</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>步</translation>
    </message>
    <message>
        <source>Ends the run at this step, counted from its beginning; 0 leaves the end to the epochs.</source>
        <translation>任务在此步结束（从头计）；0 表示由轮数决定。</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>Where all chance comes from: the same seed and settings give the same run.</source>
        <translation>所有随机性的来源：种子和设置相同，任务就相同。</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>What trains: auto takes a GPU when there is one, cuda:1 the second GPU.</source>
        <translation>用什么训练：auto 有 GPU 则用 GPU，cuda:1 为第二块 GPU。</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精度</translation>
    </message>
    <message>
        <source>CUDA graph</source>
        <translation>CUDA 图</translation>
    </message>
    <message>
        <source>Records a step on an NVIDIA GPU once and repeats the recording, which spares the processor&apos;s work between its parts; not yet tried on a GPU.</source>
        <translation>在 NVIDIA GPU 上把一步录制一次并重复播放，省去处理器在各部分之间的工作；尚未在 GPU 上试过。</translation>
    </message>
    <message>
        <source>Processor threads</source>
        <translation>处理器线程</translation>
    </message>
    <message>
        <source>Threads of a step on the CPU; 0 takes all cores.</source>
        <translation>CPU 上一步所用线程数；0 表示所有核心。</translation>
    </message>
    <message>
        <source>Kept checkpoint every</source>
        <translation>保留检查点间隔</translation>
    </message>
    <message>
        <source>A checkpoint is written at the end of every epoch of this spacing and never removed.</source>
        <translation>每隔这么多轮在轮末写入一个永不删除的检查点。</translation>
    </message>
    <message>
        <source>Checkpoint every</source>
        <translation>检查点间隔</translation>
    </message>
    <message>
        <source>Checkpoints kept</source>
        <translation>保留的检查点</translation>
    </message>
    <message>
        <source>files</source>
        <translation>个</translation>
    </message>
    <message>
        <source>Newest checkpoints that stay on disk, beside those of save_epoch_freq.</source>
        <translation>除 save_epoch_freq 的检查点外，磁盘上保留的最新检查点数。</translation>
    </message>
    <message>
        <source>Preview every</source>
        <translation>预览间隔</translation>
    </message>
    <message>
        <source>Draws the preview pictures each time this many steps are done; 0 draws them only when asked.</source>
        <translation>每完成这么多步生成预览；0 表示仅在要求时生成。</translation>
    </message>
    <message>
        <source>Preview pictures</source>
        <translation>预览图片</translation>
    </message>
    <message>
        <source>Fixed pictures of each domain that the previews follow through the run.</source>
        <translation>预览在整个任务中跟踪的每个域的固定图片数。</translation>
    </message>
    <message>
        <source>Previews always show, of A</source>
        <translation>预览总是显示（A）</translation>
    </message>
    <message>
        <source>Previews always show, of B</source>
        <translation>预览总是显示（B）</translation>
    </message>
    <message>
        <source>Paper 256</source>
        <translation>论文 256</translation>
    </message>
    <message>
        <source>The CycleGAN paper&apos;s settings at 256 x 256: the best known start where there is a GPU.</source>
        <translation>CycleGAN 论文的设置，256 x 256：有 GPU 时最稳妥的起点。</translation>
    </message>
    <message>
        <source>Quick look</source>
        <translation>快速试看</translation>
    </message>
    <message>
        <source>Half the size and a smaller network: shows within hours on a CPU whether the data can be learned.</source>
        <translation>一半尺寸、较小网络：在 CPU 上几小时内看出数据能否学会。</translation>
    </message>
    <message>
        <source>Small GPU</source>
        <translation>小显存 GPU</translation>
    </message>
    <message>
        <source>For a graphics card with little memory: 192 x 192 and a smaller generator.</source>
        <translation>适合显存较小的显卡：192 x 192 和较小的生成器。</translation>
    </message>
    <message>
        <source>Photo enhancement</source>
        <translation>照片增强</translation>
    </message>
    <message>
        <source>For domains that differ in tone, not in things: a strong identity loss keeps content and colours.</source>
        <translation>适合色调不同而内容相同的域：较强的恒等损失保持内容和颜色。</translation>
    </message>
    <message>
        <source>U-Net 256</source>
        <translation>U-Net 256</translation>
    </message>
    <message>
        <source>A U-Net generator at 256 x 256: quicker than the ResNet, keeps outlines closer, changes shapes less.</source>
        <translation>256 x 256 的 U-Net 生成器：比 ResNet 快，更贴近轮廓，较少改变形状。</translation>
    </message>
    <message>
        <source>Summer days become winter nights in two minutes, with pictures that the program draws itself.</source>
        <translation>两分钟内让夏日变成冬夜，图片由程序自己绘制。</translation>
    </message>
    <message>
        <source>What the networks compute in: float32 rounds as the Python implementation does, fast_float32 a little more; auto takes bfloat16 where that is faster, else fast_float32; tf32 and float16 need a GPU.</source>
        <translation>网络的计算精度：float32 的舍入与 Python 实现相同，fast_float32 略大一些；auto 在 bfloat16 更快时采用它，否则采用 fast_float32；tf32 和 float16 需要 GPU。</translation>
    </message>
    <message>
        <source>Activation checkpointing</source>
        <translation>激活检查点</translation>
    </message>
    <message>
        <source>Works the residual blocks&apos; values out twice instead of keeping them: larger pictures fit into the memory, and a step takes about an eighth longer.</source>
        <translation>残差块的中间值不保存，而是在反向传播时再算一遍：更大的图片也放得进内存，每步约多花八分之一的时间。</translation>
    </message>
    <message>
        <source>Augment on the device</source>
        <translation>在设备上增强</translation>
    </message>
    <message>
        <source>Cuts and mirrors the pictures on the device that trains, to the same pixels: a GPU is sent bytes, a third of what it is sent otherwise; not yet tried on a GPU.</source>
        <translation>在训练所用的设备上裁剪和镜像图片，像素完全相同：传给 GPU 的是字节，只有原来的三分之一；尚未在 GPU 上试过。</translation>
    </message>
    <message>
        <source>Writes a checkpoint each time this many steps are done; 0 leaves it to the other rules and the end.</source>
        <translation>每完成这么多步写入一个检查点；0 表示交给其他规则和结束时。</translation>
    </message>
    <message>
        <source>Checkpoint after</source>
        <translation>检查点时限</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>Writes a checkpoint when the last is this old, so that a crash costs no more; 0 leaves it to the other rules and the end.</source>
        <translation>上一个检查点达到这个时长时再写入一个，崩溃的损失不会更大；0 表示交给其他规则和结束时。</translation>
    </message>
    <message>
        <source>Names of pictures of A that the previews follow in any case, with | between them, those of the training folder after train: where it has a test folder beside it; the others are spread evenly.</source>
        <translation>预览始终跟踪的 A 图片的名称，以 | 分隔；若另有测试文件夹，训练文件夹中的图片名称前加 train:；其余图片均匀选取。</translation>
    </message>
    <message>
        <source>Names of pictures of B that the previews follow in any case, with | between them, those of the training folder after train: where it has a test folder beside it; the others are spread evenly.</source>
        <translation>预览始终跟踪的 B 图片的名称，以 | 分隔；若另有测试文件夹，训练文件夹中的图片名称前加 train:；其余图片均匀选取。</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>%1, %2 free of %3</source>
        <translation>%1，可用 %2 / 共 %3</translation>
    </message>
    <message>
        <source>   ·   LibTorch %1</source>
        <translation>   ·   LibTorch %1</translation>
    </message>
</context>
<context>
    <name>cyclorama</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>About Cyclorama</source>
        <translation>关于 Cyclorama</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>版本 %1</translation>
    </message>
    <message>
        <source>A studio that trains CycleGAN: two folders of pictures, a network that turns one kind into the other and back. After Zhu, Park, Isola and Efros, 2017.</source>
        <translation>训练 CycleGAN 的工作室：两个图片文件夹，一个把一种图片变成另一种再变回来的网络。依据 Zhu、Park、Isola 和 Efros，2017。</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>GPL, version 3 or later</source>
        <translation>GPL 第 3 版或更高版本</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>曲线</translation>
    </message>
    <message>
        <source>Move along</source>
        <translation>左右移动</translation>
    </message>
    <message>
        <source>Read the values</source>
        <translation>读取数值</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Shift</translation>
    </message>
    <message>
        <source>Zoom the steps</source>
        <translation>缩放步数轴</translation>
    </message>
    <message>
        <source>Zoom the values</source>
        <translation>缩放数值轴</translation>
    </message>
    <message>
        <source>Follow the run again</source>
        <translation>重新跟随训练</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Move about</source>
        <translation>移动画面</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>缩放</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>适合窗口</translation>
    </message>
    <message>
        <source>One to one</source>
        <translation>原始大小</translation>
    </message>
    <message>
        <source>Show large, or small again</source>
        <translation>放大显示，或恢复</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>详细</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>信息</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Colours of %1 may be inverted.</source>
        <translation>%1 的颜色可能反转了。</translation>
    </message>
    <message>
        <source>Brightness of real and fake runs against each other (r = %1). Raise the identity weight, or restart with another seed.</source>
        <translation>真实与生成图片的亮度走势相反 (r = %1)。请提高恒等权重，或换一个种子重新开始。</translation>
    </message>
    <message>
        <source>Fakes of %1 look all alike.</source>
        <translation>%1 的生成图都很相似。</translation>
    </message>
    <message>
        <source>Different pictures give nearly the same result. Raise the cycle weight, or go back to an earlier checkpoint.</source>
        <translation>不同的图片得到几乎相同的结果。请提高循环权重，或回到较早的检查点。</translation>
    </message>
    <message>
        <source>A loss is no number any more.</source>
        <translation>有一项损失已不是数字。</translation>
    </message>
    <message>
        <source>The networks are beyond repair. Go back to an earlier checkpoint, with a smaller learning rate or precision float32.</source>
        <translation>网络已无法恢复。请回到较早的检查点，用更小的学习率或 float32 精度。</translation>
    </message>
    <message>
        <source>The discriminator of %1 is never fooled.</source>
        <translation>%1 的判别器从不受骗。</translation>
    </message>
    <message>
        <source>Its loss stays near 0, so the generator learns little from it. Lower the discriminators&apos; learning rate, or give the generator more filters.</source>
        <translation>其损失一直接近 0，生成器从中学不到什么。请降低判别器的学习率，或增加生成器的滤波器。</translation>
    </message>
    <message>
        <source>A to B</source>
        <translation>A 到 B</translation>
    </message>
    <message>
        <source>B to A</source>
        <translation>B 到 A</translation>
    </message>
    <message>
        <source>resize and crop</source>
        <translation>缩放并裁剪</translation>
    </message>
    <message>
        <source>crop</source>
        <translation>裁剪</translation>
    </message>
    <message>
        <source>scale width</source>
        <translation>缩放宽度</translation>
    </message>
    <message>
        <source>scale and crop</source>
        <translation>缩放宽度并裁剪</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>U-Net 128</source>
        <translation>U-Net 128</translation>
    </message>
    <message>
        <source>U-Net 256</source>
        <translation>U-Net 256</translation>
    </message>
    <message>
        <source>basic, 70 px</source>
        <translation>标准，70 像素</translation>
    </message>
    <message>
        <source>by layers</source>
        <translation>按层数</translation>
    </message>
    <message>
        <source>pixel</source>
        <translation>逐像素</translation>
    </message>
    <message>
        <source>instance</source>
        <translation>实例</translation>
    </message>
    <message>
        <source>batch</source>
        <translation>批</translation>
    </message>
    <message>
        <source>reflect</source>
        <translation>反射</translation>
    </message>
    <message>
        <source>replicate</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>zero</source>
        <translation>补零</translation>
    </message>
    <message>
        <source>normal</source>
        <translation>正态</translation>
    </message>
    <message>
        <source>Xavier</source>
        <translation>Xavier</translation>
    </message>
    <message>
        <source>Kaiming</source>
        <translation>Kaiming</translation>
    </message>
    <message>
        <source>orthogonal</source>
        <translation>正交</translation>
    </message>
    <message>
        <source>LSGAN</source>
        <translation>LSGAN</translation>
    </message>
    <message>
        <source>vanilla</source>
        <translation>原始 GAN</translation>
    </message>
    <message>
        <source>WGAN-GP</source>
        <translation>WGAN-GP</translation>
    </message>
    <message>
        <source>hinge</source>
        <translation>hinge</translation>
    </message>
    <message>
        <source>linear</source>
        <translation>线性</translation>
    </message>
    <message>
        <source>step</source>
        <translation>阶梯</translation>
    </message>
    <message>
        <source>plateau</source>
        <translation>平台期</translation>
    </message>
    <message>
        <source>cosine</source>
        <translation>余弦</translation>
    </message>
    <message>
        <source>constant</source>
        <translation>恒定</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>GPU (CUDA)</source>
        <translation>GPU (CUDA)</translation>
    </message>
    <message>
        <source>on</source>
        <translation>开</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>Default %1, %2 to %3%4.</source>
        <translation>默认 %1，范围 %2 到 %3%4。</translation>
    </message>
    <message>
        <source>Empty by default.</source>
        <translation>默认为空。</translation>
    </message>
    <message>
        <source>Default: %1.</source>
        <translation>默认：%1。</translation>
    </message>
    <message>
        <source>“%1” cannot be taken. %2</source>
        <translation>不能采用“%1”。%2</translation>
    </message>
    <message>
        <source>summer</source>
        <translation>夏日</translation>
    </message>
    <message>
        <source>winter</source>
        <translation>冬夜</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>准备中</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练中</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>正在停止</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 分 %2 秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 天 %2 小时</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>刚刚</translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation>%1 分钟前</translation>
    </message>
    <message>
        <source>%1 h ago</source>
        <translation>%1 小时前</translation>
    </message>
    <message>
        <source>Usage guide</source>
        <translation>使用指南</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>所有文件</translation>
    </message>
    <message>
        <source>Pictures and videos</source>
        <translation>图片和视频</translation>
    </message>
    <message>
        <source>Videos</source>
        <translation>视频</translation>
    </message>
    <message>
        <source>Weights and checkpoints</source>
        <translation>权重和检查点</translation>
    </message>
    <message>
        <source>Panel: %1</source>
        <translation>面板：%1</translation>
    </message>
    <message>
        <source>Layout: %1</source>
        <translation>布局：%1</translation>
    </message>
    <message>
        <source>Copy the picture of the curves</source>
        <translation>复制曲线图</translation>
    </message>
    <message>
        <source>Copy the picture</source>
        <translation>复制图片</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>任务列表</translation>
    </message>
    <message>
        <source>Open the run</source>
        <translation>打开任务</translation>
    </message>
    <message>
        <source>Rename the run</source>
        <translation>重命名任务</translation>
    </message>
    <message>
        <source>Move the runs to the trash</source>
        <translation>将任务移到回收站</translation>
    </message>
    <message>
        <source>Queue: earlier or later</source>
        <translation>队列：提前或推后</translation>
    </message>
    <message>
        <source>Queue: remove the run</source>
        <translation>队列：移除任务</translation>
    </message>
    <message>
        <source>Translate</source>
        <translation>转换</translation>
    </message>
    <message>
        <source>Paste pictures</source>
        <translation>粘贴图片</translation>
    </message>
    <message>
        <source>Move the line between before and after</source>
        <translation>移动前后对比的分界线</translation>
    </message>
    <message>
        <source>All before, all after</source>
        <translation>全部显示转换前、转换后</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>End</source>
        <translation>End</translation>
    </message>
    <message>
        <source>Copy the result</source>
        <translation>复制结果</translation>
    </message>
    <message>
        <source>ResNet %1</source>
        <translation>ResNet %1</translation>
    </message>
    <message>
        <source>Default %1, %2 or more%3.</source>
        <translation>默认 %1，不小于 %2%3。</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Back to the page before (%1)</source>
        <translation>返回上一页（%1）</translation>
    </message>
</context>
<context>
    <name>cyclorama::BeforeAfter</name>
    <message>
        <source>Before and after</source>
        <translation>前后对比</translation>
    </message>
    <message>
        <source>Left and right move the line between the two pictures.</source>
        <translation>左右方向键移动两张图片之间的分界线。</translation>
    </message>
</context>
<context>
    <name>cyclorama::CurveCanvas</name>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 天 %2 小时</translation>
    </message>
    <message>
        <source>step</source>
        <translation>步</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>轮</translation>
    </message>
    <message>
        <source>time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>learning rate</source>
        <translation>学习率</translation>
    </message>
</context>
<context>
    <name>cyclorama::CurveChip</name>
    <message>
        <source>Curve %1</source>
        <translation>曲线 %1</translation>
    </message>
    <message>
        <source>%1
Click to hide or show, double-click to see it alone.</source>
        <translation>%1
单击隐藏或显示，双击只看这一条。</translation>
    </message>
</context>
<context>
    <name>cyclorama::CurveLegend</name>
    <message>
        <source>How well D_A tells pictures made by G_A from real ones of B. Around 0.25 it can only guess; near 0 for long, it has won and G_A stops learning.</source>
        <translation>D_A 区分 G_A 生成的图片与 B 的真实图片的能力。约 0.25 时它只能猜；若长期接近 0，说明它已获胜，G_A 不再学到东西。</translation>
    </message>
    <message>
        <source>How far G_A is from deceiving D_A. It moves up and down against D_A; it need not fall.</source>
        <translation>G_A 离骗过 D_A 还有多远。它与 D_A 此消彼长，不必下降。</translation>
    </message>
    <message>
        <source>How much G_A changes a picture that is of B already, weighted. It should fall; zero when identity is off.</source>
        <translation>G_A 对本来就属于 B 的图片的改动（加权）。应当下降；关闭恒等损失时为零。</translation>
    </message>
    <message>
        <source>How well D_B tells pictures made by G_B from real ones of A. Around 0.25 it can only guess; near 0 for long, it has won and G_B stops learning.</source>
        <translation>D_B 区分 G_B 生成的图片与 A 的真实图片的能力。约 0.25 时它只能猜；若长期接近 0，说明它已获胜，G_B 不再学到东西。</translation>
    </message>
    <message>
        <source>How far G_B is from deceiving D_B. It moves up and down against D_B; it need not fall.</source>
        <translation>G_B 离骗过 D_B 还有多远。它与 D_B 此消彼长，不必下降。</translation>
    </message>
    <message>
        <source>How much G_B changes a picture that is of A already, weighted. It should fall; zero when identity is off.</source>
        <translation>G_B 对本来就属于 A 的图片的改动（加权）。应当下降；关闭恒等损失时为零。</translation>
    </message>
    <message>
        <source>Learning rate of the generators, on the right axis.</source>
        <translation>生成器的学习率，见右轴。</translation>
    </message>
    <message>
        <source>How much of a picture of A is lost on the way to B and back, times the cycle weight A. It should fall, quickly at first.</source>
        <translation>A 的图片转到 B 再转回来的损失，乘以循环权重 A。应当下降，开始时很快。</translation>
    </message>
    <message>
        <source>How much of a picture of B is lost on the way to A and back, times the cycle weight B. It should fall, quickly at first.</source>
        <translation>B 的图片转到 A 再转回来的损失，乘以循环权重 B。应当下降，开始时很快。</translation>
    </message>
</context>
<context>
    <name>cyclorama::DatasetDock</name>
    <message>
        <source>Swap A and B</source>
        <translation>交换 A 与 B</translation>
    </message>
    <message>
        <source>The pictures of A become those of B, and the other way round.</source>
        <translation>A 的图片变成 B 的，B 的变成 A 的。</translation>
    </message>
    <message>
        <source>Drop pictures B here</source>
        <translation>把 B 的图片拖到这里</translation>
    </message>
    <message>
        <source>Drop pictures A here</source>
        <translation>把 A 的图片拖到这里</translation>
    </message>
    <message>
        <source>What training sees</source>
        <translation>训练所见</translation>
    </message>
    <message>
        <source>Draw other samples</source>
        <translation>换一组样本</translation>
    </message>
    <message>
        <source>A picture and the samples that augmentation makes of it</source>
        <translation>一张图片及其数据增强样本</translation>
    </message>
    <message>
        <source>Click to let the previews follow it, or not</source>
        <translation>点击以选择预览是否跟踪它</translation>
    </message>
    <message>
        <source>Pictures A</source>
        <translation>A 的图片</translation>
    </message>
    <message>
        <source>Pictures B</source>
        <translation>B 的图片</translation>
    </message>
    <message>
        <source>drawn by the program</source>
        <translation>由程序绘制</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>正在查看…</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n 张图片</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a folder for each side. What lies in them, and anything wrong with it, appears here.</source>
        <translation>请为两边各选一个文件夹。其中的内容和发现的问题会显示在这里。</translation>
    </message>
    <message>
        <source>Checking the pictures…</source>
        <translation>正在检查图片…</translation>
    </message>
    <message>
        <source>The pictures look healthy.</source>
        <translation>图片看起来没有问题。</translation>
    </message>
    <message>
        <source>Width × height in pixels, of the pictures looked at.</source>
        <translation>所查看图片的宽 × 高（像素）。</translation>
    </message>
    <message>
        <source>Crops and mirrored copies of a picture appear here.</source>
        <translation>图片的裁剪和镜像样本会显示在这里。</translation>
    </message>
    <message>
        <source>The picture</source>
        <translation>原图</translation>
    </message>
    <message>
        <source>Sample %1</source>
        <translation>样本 %1</translation>
    </message>
    <message>
        <source>A picture, and four samples of it as the networks would meet them.</source>
        <translation>一张图片，以及网络会见到的四个样本。</translation>
    </message>
    <message>
        <source>Demo landscapes</source>
        <translation>演示风景</translation>
    </message>
    <message>
        <source>%1: %2 + %3 pictures</source>
        <translation>%1：%2 + %3 张图片</translation>
    </message>
    <message>
        <source>%1 to %2&#xa0;×&#xa0;%3</source>
        <translation>%1 到 %2&#xa0;×&#xa0;%3</translation>
    </message>
    <message>
        <source>Choose the pictures</source>
        <translation>选择图片</translation>
    </message>
    <message>
        <source>Choose pictures for the previews</source>
        <translation>选择用于预览的图片</translation>
    </message>
    <message>
        <source>Choose the folder of pictures B</source>
        <translation>选择 B 的图片文件夹</translation>
    </message>
    <message>
        <source>Choose the folder of pictures A</source>
        <translation>选择 A 的图片文件夹</translation>
    </message>
</context>
<context>
    <name>cyclorama::Desktop</name>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>A network is training</source>
        <translation>网络正在训练</translation>
    </message>
</context>
<context>
    <name>cyclorama::DockArea</name>
    <message>
        <source>Panels</source>
        <translation>面板</translation>
    </message>
    <message>
        <source>Add as a tab to</source>
        <translation>作为标签页加到</translation>
    </message>
    <message>
        <source>Open in a window of its own</source>
        <translation>在单独的窗口中打开</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Move to the upper row</source>
        <translation>移到上排</translation>
    </message>
    <message>
        <source>Move to the lower row</source>
        <translation>移到下排</translation>
    </message>
    <message>
        <source>Return into the window</source>
        <translation>放回窗口</translation>
    </message>
</context>
<context>
    <name>cyclorama::DropZone</name>
    <message>
        <source>or click to choose a folder</source>
        <translation>或点击选择文件夹</translation>
    </message>
    <message>
        <source>A folder of pictures; subfolders are searched too.</source>
        <translation>图片文件夹；子文件夹也会搜索。</translation>
    </message>
    <message>
        <source>Choose a folder of pictures</source>
        <translation>选择图片文件夹</translation>
    </message>
</context>
<context>
    <name>cyclorama::EventMark</name>
    <message>
        <source>resumed</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>checkpoint</source>
        <translation>检查点</translation>
    </message>
    <message>
        <source>%1 %2 → %3</source>
        <translation>%1 %2 → %3</translation>
    </message>
    <message>
        <source>learning rate decays</source>
        <translation>学习率开始衰减</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>checkpoint, epoch %1</source>
        <translation>检查点，第 %1 轮</translation>
    </message>
</context>
<context>
    <name>cyclorama::FollowedPictures</name>
    <message>
        <source>Pictures that the previews show through the whole run, from this folder or its test folder. Clicking a small picture above does the same.</source>
        <translation>预览在整个任务中一直显示的图片，来自此文件夹或其测试文件夹。点击上面的小图效果相同。</translation>
    </message>
    <message>
        <source>Spread the previews evenly over the folder again</source>
        <translation>重新在文件夹中均匀选取预览图片</translation>
    </message>
    <message>
        <source>Chosen for the previews</source>
        <translation>已选用于预览</translation>
    </message>
    <message>
        <source>Pictures for the previews</source>
        <translation>用于预览的图片</translation>
    </message>
    <message>
        <source>%1 lies in neither folder of this side; the previews follow only pictures from there.</source>
        <translation>%1 不在这一侧的任何文件夹中；预览只跟踪其中的图片。</translation>
    </message>
    <message>
        <source>Choose for the previews…</source>
        <translation>选择预览图片…</translation>
    </message>
    <message numerus="yes">
        <source>%n chosen for the previews</source>
        <translation>
            <numerusform>已选 %n 张预览图片</numerusform>
        </translation>
    </message>
    <message>
        <source>Click to take it out of the previews</source>
        <translation>点击可将其从预览中移除</translation>
    </message>
</context>
<context>
    <name>cyclorama::GeneratorChooser</name>
    <message>
        <source>Networks of</source>
        <translation>网络来自</translation>
    </message>
    <message>
        <source>The run whose networks translate, or a file of weights (.pth).</source>
        <translation>用哪个任务的网络来转换，或一个权重文件 (.pth)。</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>检查点</translation>
    </message>
    <message>
        <source>Which state of the run: its latest networks or a checkpoint.</source>
        <translation>任务的哪个状态：最新的网络或某个检查点。</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Which domain the pictures are of, and which they become.</source>
        <translation>图片属于哪个域，要变成哪个域。</translation>
    </message>
    <message>
        <source>Choose a run…</source>
        <translation>选择任务…</translation>
    </message>
    <message>
        <source>Weights file (.pth)…</source>
        <translation>权重文件 (.pth)…</translation>
    </message>
    <message>
        <source>Latest networks</source>
        <translation>最新的网络</translation>
    </message>
    <message>
        <source>Epoch %1, step %2</source>
        <translation>第 %1 轮，第 %2 步</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>第 %1 步</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 到 %2</translation>
    </message>
    <message>
        <source>Weights of a generator</source>
        <translation>生成器的权重</translation>
    </message>
    <message>
        <source>PyTorch weights (*.pth *.pt);;All files (*)</source>
        <translation>PyTorch 权重 (*.pth *.pt);；所有文件 (*)</translation>
    </message>
    <message>
        <source>source</source>
        <translation>原图</translation>
    </message>
    <message>
        <source>This run has no networks yet: they come with its first checkpoint.</source>
        <translation>此任务还没有网络：第一个检查点写出后才有。</translation>
    </message>
</context>
<context>
    <name>cyclorama::ImageView</name>
    <message>
        <source>Copy picture</source>
        <translation>复制图片</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>保存图片…</translation>
    </message>
    <message>
        <source>Show large, or small again (Enter)</source>
        <translation>放大显示，或恢复大小（回车）</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Show large, or small again</source>
        <translation>放大显示，或恢复大小</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>适合窗口</translation>
    </message>
    <message>
        <source>One to one</source>
        <translation>原始大小</translation>
    </message>
</context>
<context>
    <name>cyclorama::LogDock</name>
    <message>
        <source>Lowest level shown</source>
        <translation>显示的最低级别</translation>
    </message>
    <message>
        <source>Lines of this level and above are shown.</source>
        <translation>显示此级别及以上的行。</translation>
    </message>
    <message>
        <source>Filter the lines</source>
        <translation>筛选日志</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copies the chosen lines, or all that are shown.</source>
        <translation>复制选中的行，或所有显示的行。</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>Empties this panel; the run&apos;s log file keeps its lines.</source>
        <translation>清空此面板；任务的日志文件不受影响。</translation>
    </message>
    <message>
        <source>Nothing to report</source>
        <translation>暂无消息</translation>
    </message>
    <message>
        <source>What the program and the run say appears here, newest last.</source>
        <translation>程序和任务的消息会显示在这里，最新的在最后。</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n line(s)</source>
        <translation>
            <numerusform>%1 / %n 行</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cyclorama::LossPlot</name>
    <message>
        <source>learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>Loss curves</source>
        <translation>损失曲线</translation>
    </message>
    <message>
        <source>Left and right move along the run, plus and minus zoom, up and down zoom the values, Home shows all and follows, Shift with left and right reads values.</source>
        <translation>左右键沿任务移动，加减键缩放，上下键缩放数值，Home 显示全部并跟随，Shift 加左右键读取数值。</translation>
    </message>
    <message>
        <source>step %1 · epoch %2 · %3</source>
        <translation>第 %1 步 · 第 %2 轮 · %3</translation>
    </message>
    <message>
        <source>smoothed</source>
        <translation>平滑</translation>
    </message>
    <message>
        <source>raw</source>
        <translation>原始</translation>
    </message>
</context>
<context>
    <name>cyclorama::LossesDock</name>
    <message>
        <source>Live</source>
        <translation>实时</translation>
    </message>
    <message>
        <source>Show the whole run and follow it (Home). Zooming or moving ends it.</source>
        <translation>显示整个任务并跟随（Home）。缩放或移动后停止跟随。</translation>
    </message>
    <message>
        <source>Smooth</source>
        <translation>平滑</translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation>平滑程度</translation>
    </message>
    <message>
        <source>Share of the past in each smoothed value. The raw curve stays visible behind it.</source>
        <translation>每个平滑值中历史所占的份额。原始曲线仍显示在后面。</translation>
    </message>
    <message>
        <source>Log axis</source>
        <translation>对数轴</translation>
    </message>
    <message>
        <source>Losses on a logarithmic axis: equal distances are equal ratios.</source>
        <translation>损失用对数轴：相等的距离表示相等的比例。</translation>
    </message>
    <message>
        <source>By step</source>
        <translation>按步</translation>
    </message>
    <message>
        <source>By epoch</source>
        <translation>按轮</translation>
    </message>
    <message>
        <source>By time</source>
        <translation>按时间</translation>
    </message>
    <message>
        <source>Horizontal axis</source>
        <translation>横轴</translation>
    </message>
    <message>
        <source>What the curves run along: steps, epochs, or hours of training.</source>
        <translation>曲线的横轴：步、轮或训练小时数。</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>对比…</translation>
    </message>
    <message>
        <source>Lay other runs under these curves.</source>
        <translation>在这些曲线下面叠放其他任务。</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Save these curves as a picture or a table, or copy them.</source>
        <translation>把曲线保存为图片或表格，或复制。</translation>
    </message>
    <message>
        <source>Picture (PNG)…</source>
        <translation>图片 (PNG)…</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>PNG 图片 (*.png)</translation>
    </message>
    <message>
        <source>Drawing (SVG)…</source>
        <translation>矢量图 (SVG)…</translation>
    </message>
    <message>
        <source>SVG drawing (*.svg)</source>
        <translation>SVG 矢量图 (*.svg)</translation>
    </message>
    <message>
        <source>Document (PDF)…</source>
        <translation>文档 (PDF)…</translation>
    </message>
    <message>
        <source>PDF document (*.pdf)</source>
        <translation>PDF 文档 (*.pdf)</translation>
    </message>
    <message>
        <source>Table of all steps (CSV)…</source>
        <translation>所有步的表格 (CSV)…</translation>
    </message>
    <message>
        <source>CSV table (*.csv)</source>
        <translation>CSV 表格 (*.csv)</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>复制图片</translation>
    </message>
    <message>
        <source>No other run in %1</source>
        <translation>%1 中没有其他任务</translation>
    </message>
    <message>
        <source>Another folder…</source>
        <translation>其他文件夹…</translation>
    </message>
    <message>
        <source>A run to compare with</source>
        <translation>要对比的任务</translation>
    </message>
    <message>
        <source>%1 holds no run: choose a folder with a config.json of Cyclorama.</source>
        <translation>%1 中没有任务：请选择含有 Cyclorama 的 config.json 的文件夹。</translation>
    </message>
    <message>
        <source>Export curves</source>
        <translation>导出曲线</translation>
    </message>
    <message>
        <source>Curves saved as %1</source>
        <translation>曲线已保存为 %1</translation>
    </message>
    <message>
        <source>%1: curves are saved as .png, .svg, .pdf or .csv. Choose one of these endings.</source>
        <translation>%1：曲线可保存为 .png、.svg、.pdf 或 .csv。请使用其中一种扩展名。</translation>
    </message>
    <message>
        <source>Curves copied</source>
        <translation>曲线已复制</translation>
    </message>
    <message>
        <source>run</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Beneath:</source>
        <translation>叠放：</translation>
    </message>
    <message>
        <source>Take %1 away from the curves</source>
        <translation>从曲线中移除 %1</translation>
    </message>
    <message>
        <source>Stop comparing with %1</source>
        <translation>停止与 %1 对比</translation>
    </message>
    <message>
        <source>No run is open</source>
        <translation>没有打开的任务</translation>
    </message>
    <message>
        <source>The losses of a run are drawn here as it trains. Start one, or open one from Runs.</source>
        <translation>训练时任务的损失会画在这里。请开始一个任务，或从“任务列表”中打开。</translation>
    </message>
    <message>
        <source>No step yet</source>
        <translation>还没有一步</translation>
    </message>
    <message>
        <source>The curves begin with the first step.</source>
        <translation>曲线从第一步开始。</translation>
    </message>
    <message>
        <source>The run is not started yet</source>
        <translation>任务尚未开始</translation>
    </message>
    <message>
        <source>Its losses are drawn here from the first step on.</source>
        <translation>从第一步起，它的损失会画在这里。</translation>
    </message>
</context>
<context>
    <name>cyclorama::MainWindow</name>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Previews</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Translate</source>
        <translation>转换</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>任务列表</translation>
    </message>
    <message>
        <source>Losses</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Load settings</source>
        <translation>载入设置</translation>
    </message>
    <message>
        <source>Settings (*.json)</source>
        <translation>设置 (*.json)</translation>
    </message>
    <message>
        <source>Save settings</source>
        <translation>保存设置</translation>
    </message>
    <message>
        <source>The language changes at the next start.</source>
        <translation>语言在下次启动时更改。</translation>
    </message>
    <message>
        <source>Start again now</source>
        <translation>立即重新启动</translation>
    </message>
    <message>
        <source>The usage guide is not installed; it is docs/usage.md of the sources.</source>
        <translation>未安装使用指南；它是源代码中的 docs/usage.md。</translation>
    </message>
    <message>
        <source>%1 cannot be opened while a run trains. Stop that one first.</source>
        <translation>训练期间无法打开 %1。请先停止当前任务。</translation>
    </message>
    <message>
        <source>%1: there is no such file or folder</source>
        <translation>%1：没有这个文件或文件夹</translation>
    </message>
    <message>
        <source>%1 lies in no run: put it back into its run&apos;s checkpoints folder, or open a .pth file.</source>
        <translation>%1 不在任何任务中：请把它放回其任务的 checkpoints 文件夹，或打开 .pth 文件。</translation>
    </message>
    <message>
        <source>Open a run</source>
        <translation>打开任务</translation>
    </message>
    <message>
        <source>Translate pictures</source>
        <translation>转换图片</translation>
    </message>
    <message>
        <source>Checking the devices…</source>
        <translation>正在检查设备…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1:%2</translation>
    </message>
    <message>
        <source>Checkpoint of step %1 saved, %2</source>
        <translation>第 %1 步的检查点已保存，%2</translation>
    </message>
    <message>
        <source>Checkpoint of step %1 saved</source>
        <translation>第 %1 步的检查点已保存</translation>
    </message>
    <message>
        <source>Go on from the checkpoint</source>
        <translation>从检查点继续</translation>
    </message>
    <message>
        <source>Show the log</source>
        <translation>查看日志</translation>
    </message>
    <message>
        <source>%1 has finished.</source>
        <translation>%1 已完成。</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) wait in the queue.</source>
        <translation>
            <numerusform>队列中有 %n 个任务在等待。</numerusform>
        </translation>
    </message>
    <message>
        <source>Start the next</source>
        <translation>开始下一个</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 失败</translation>
    </message>
    <message>
        <source>%1 has finished</source>
        <translation>%1 已完成</translation>
    </message>
    <message>
        <source>The settings stand in a new run that is not started yet.</source>
        <translation>设置已放入一个尚未开始的新任务。</translation>
    </message>
    <message>
        <source>The run waits in the queue.</source>
        <translation>任务已在队列中等待。</translation>
    </message>
    <message>
        <source>Start it now</source>
        <translation>现在开始</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) in the queue</source>
        <translation>
            <numerusform>队列中有 %n 个任务</numerusform>
        </translation>
    </message>
    <message>
        <source>Runs shows them and changes their order.</source>
        <translation>“任务列表”会显示它们并可调整顺序。</translation>
    </message>
    <message>
        <source> · epoch %1</source>
        <translation> · 第 %1 轮</translation>
    </message>
    <message>
        <source>%1 was at epoch %2 of %3 when the program ended.</source>
        <translation>程序结束时，%1 进行到第 %2 轮（共 %3 轮）。</translation>
    </message>
    <message>
        <source>%1 was stopped at epoch %2 of %3.</source>
        <translation>%1 停在第 %2 轮，共 %3 轮。</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>%1 trains in another window.</source>
        <translation>%1 正在另一个窗口中训练。</translation>
    </message>
    <message>
        <source>Writing a checkpoint, then closing…</source>
        <translation>正在写入检查点，随后关闭…</translation>
    </message>
    <message>
        <source>%1 failed: %2</source>
        <translation>%1 失败：%2</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>%1 failed. Its log says what happened.</source>
        <translation>%1 失败了。日志说明了原因。</translation>
    </message>
    <message>
        <source>Pauses after this step</source>
        <translation>此步结束后暂停</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>继续设置</translation>
    </message>
    <message>
        <source>%1 cannot go on: its pictures are no longer in %2. Nothing of the run is lost.</source>
        <translation>%1 无法继续：它的图片已不在 %2 中。任务本身没有任何损失。</translation>
    </message>
    <message>
        <source>Choose their folder…</source>
        <translation>选择图片文件夹…</translation>
    </message>
    <message>
        <source>Where %1 is now: itself, or the folder it lies in</source>
        <translation>%1 现在的位置：选择它本身，或它所在的文件夹</translation>
    </message>
    <message>
        <source>%1 has no checkpoint yet and would begin again: its %2 steps and their previews would be replaced.</source>
        <translation>%1 还没有检查点，会从头开始：已有的 %2 步及其预览将被替换。</translation>
    </message>
    <message>
        <source>Begin again</source>
        <translation>从头开始</translation>
    </message>
    <message>
        <source>Quit without saving</source>
        <translation>不保存直接退出</translation>
    </message>
    <message>
        <source>Save all…</source>
        <translation>全部保存…</translation>
    </message>
    <message>
        <source>Choose a folder for them; the program quits once they are there.</source>
        <translation>为结果选择一个文件夹；保存完毕后程序即退出。</translation>
    </message>
    <message numerus="yes">
        <source>%n translation(s) would be lost</source>
        <translation>
            <numerusform>%n 个转换结果将会丢失</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep training in the background</source>
        <translation>在后台继续训练</translation>
    </message>
    <message>
        <source>The window is minimised and training goes on; you are told when the run ends.</source>
        <translation>窗口将最小化，训练继续进行；任务结束时会通知您。</translation>
    </message>
    <message>
        <source>Checkpoint and start again</source>
        <translation>写入检查点并重新启动</translation>
    </message>
    <message>
        <source>Checkpoint and quit</source>
        <translation>写入检查点并退出</translation>
    </message>
    <message>
        <source>A run is paused</source>
        <translation>任务已暂停</translation>
    </message>
    <message>
        <source>A run is training</source>
        <translation>有任务正在训练</translation>
    </message>
    <message>
        <source>%1 computes right; a small step takes %2 s</source>
        <translation>%1 计算正常；一小步需 %2 秒</translation>
    </message>
    <message>
        <source>The new run of %1 was not started; it is set aside.</source>
        <translation>%1 的新任务尚未开始，已暂时保留。</translation>
    </message>
    <message>
        <source>Nothing of the run is lost: a checkpoint is written first, and the run goes on from there when you say so.</source>
        <translation>任务的任何内容都不会丢失：会先写入检查点，您确认后任务将从该处继续。</translation>
    </message>
    <message>
        <source>The new run of %1 was set up and not started.</source>
        <translation>%1 的新任务已设置好，但尚未开始。</translation>
    </message>
    <message>
        <source>Results that are not saved are lost when the program quits, and what still waits in the queue is not translated.</source>
        <translation>程序退出后，未保存的结果将会丢失，队列中等待的图片也不会再转换。</translation>
    </message>
    <message>
        <source>Results that are not saved are lost when the program quits.</source>
        <translation>程序退出后，未保存的结果将会丢失。</translation>
    </message>
    <message>
        <source>%1. The run waits until it can be written; nothing is lost.</source>
        <translation>%1。任务等待可以写入；什么都不会丢失。</translation>
    </message>
    <message>
        <source>%1. The run ends as soon as its checkpoint can be written.</source>
        <translation>%1。检查点一旦可以写入，任务即结束。</translation>
    </message>
    <message>
        <source>End without it</source>
        <translation>不保存而结束</translation>
    </message>
</context>
<context>
    <name>cyclorama::MessageBar</name>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>关闭此消息</translation>
    </message>
</context>
<context>
    <name>cyclorama::NextRunDialog</name>
    <message>
        <source>Next run</source>
        <translation>下一个任务</translation>
    </message>
    <message>
        <source>It begins when the runs before it have ended.</source>
        <translation>前面的任务结束后开始。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Add to the queue</source>
        <translation>加入队列</translation>
    </message>
</context>
<context>
    <name>cyclorama::PanelTitle</name>
    <message>
        <source>Return this panel into the window</source>
        <translation>把面板放回窗口</translation>
    </message>
    <message>
        <source>Close this panel; the View menu shows it again</source>
        <translation>关闭此面板；可从“视图”菜单再次显示</translation>
    </message>
</context>
<context>
    <name>cyclorama::PreviewTile</name>
    <message>
        <source>real</source>
        <translation>真实</translation>
    </message>
    <message>
        <source>fake</source>
        <translation>生成</translation>
    </message>
    <message>
        <source>reconstructed</source>
        <translation>重建</translation>
    </message>
    <message>
        <source>identity</source>
        <translation>恒等</translation>
    </message>
    <message>
        <source>A picture of the data, as it is.</source>
        <translation>数据中的一张原图。</translation>
    </message>
    <message>
        <source>The picture translated into the other domain.</source>
        <translation>转换到另一个域的图片。</translation>
    </message>
    <message>
        <source>The translation translated back. It should look like the real picture; L1 is the mean distance, 0 to 2.</source>
        <translation>再转换回来的图片。应与真实图片相像；L1 是平均距离，0 到 2。</translation>
    </message>
    <message>
        <source>What the generator that makes such pictures makes of this one. It should change nothing; L1 is the mean distance, 0 to 2.</source>
        <translation>生成这类图片的生成器对这张图片的结果。应当什么都不改；L1 是平均距离，0 到 2。</translation>
    </message>
    <message>
        <source>real, this batch</source>
        <translation>真实，当前批次</translation>
    </message>
    <message>
        <source>L1 %1</source>
        <translation>L1 %1</translation>
    </message>
    <message>
        <source>difference</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Take out of the fixed pictures</source>
        <translation>从固定图片中移出</translation>
    </message>
    <message>
        <source>Keep among the fixed pictures</source>
        <translation>加入固定图片</translation>
    </message>
    <message>
        <source>One of the fixed pictures, which every preview shows. Click to take it and the one of the other domain out.</source>
        <translation>这是固定图片之一，每次预览都会显示。点击可将它和另一个域的对应图片一起移出。</translation>
    </message>
    <message>
        <source>Keep it and the one of the other domain among the fixed pictures, which every preview shows from now on.</source>
        <translation>将它和另一个域的对应图片一起加入固定图片，此后每次预览都会显示。</translation>
    </message>
</context>
<context>
    <name>cyclorama::PreviewsDock</name>
    <message>
        <source>Fixed pictures</source>
        <translation>固定图片</translation>
    </message>
    <message>
        <source>Current batch</source>
        <translation>当前批次</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>两者</translation>
    </message>
    <message>
        <source>Pictures shown</source>
        <translation>显示的图片</translation>
    </message>
    <message>
        <source>Fixed pictures stay the same through the run, so that progress shows; the current batch is what the networks see right now.</source>
        <translation>固定图片在整个任务中不变，便于看出进展；当前批次是网络此刻所见。</translation>
    </message>
    <message>
        <source>Previous picture</source>
        <translation>上一张</translation>
    </message>
    <message>
        <source>Next picture</source>
        <translation>下一张</translation>
    </message>
    <message>
        <source>Fit the pictures (0)</source>
        <translation>适合窗口 (0)</translation>
    </message>
    <message>
        <source>One pixel of the picture to one of the screen (1)</source>
        <translation>图片一像素对应屏幕一像素 (1)</translation>
    </message>
    <message>
        <source>Show where reconstructed and identity differ from the real picture: the brighter, the more.</source>
        <translation>显示重建和恒等与真实图片的差异：越亮差异越大。</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Save the pictures, make a time-lapse</source>
        <translation>保存图片，制作延时动画</translation>
    </message>
    <message>
        <source>Save all pictures…</source>
        <translation>保存所有图片…</translation>
    </message>
    <message>
        <source>Time-lapse of the run…</source>
        <translation>任务的延时动画…</translation>
    </message>
    <message>
        <source>Play the previews of the run</source>
        <translation>播放任务的预览</translation>
    </message>
    <message>
        <source>History of previews</source>
        <translation>预览历史</translation>
    </message>
    <message>
        <source>Go through the previews of the run, from its first step to now.</source>
        <translation>浏览任务从第一步到现在的预览。</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>实时</translation>
    </message>
    <message>
        <source>Show each preview as soon as it is made.</source>
        <translation>每个预览一生成就显示。</translation>
    </message>
    <message>
        <source>No preview yet</source>
        <translation>还没有预览</translation>
    </message>
    <message>
        <source>The networks&apos; first pictures appear here after the first steps: each direction real, fake, reconstructed and identity.</source>
        <translation>最初几步之后，网络的第一批图片会显示在这里：每个方向的真实、生成、重建和恒等。</translation>
    </message>
    <message>
        <source>No run is open</source>
        <translation>没有打开的任务</translation>
    </message>
    <message>
        <source>Here you will watch the networks&apos; pictures as they learn. Start a run, or open one from Runs.</source>
        <translation>在这里观看网络学习时的图片。请开始一个任务，或从“任务列表”中打开。</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>step %1 of %2</source>
        <translation>第 %1 步，共 %2 步</translation>
    </message>
    <message>
        <source>Stop playing</source>
        <translation>停止播放</translation>
    </message>
    <message>
        <source>Folder for the pictures</source>
        <translation>存放图片的文件夹</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) saved in %1</source>
        <translation>
            <numerusform>%n 张图片已保存到 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>None at this step; the fixed ones:</source>
        <translation>此步没有；显示固定图片：</translation>
    </message>
    <message>
        <source>The previews keep at least one fixed picture.</source>
        <translation>预览至少保留一张固定图片。</translation>
    </message>
    <message>
        <source>The run is not started yet</source>
        <translation>任务尚未开始</translation>
    </message>
</context>
<context>
    <name>cyclorama::QueueView</name>
    <message>
        <source>training</source>
        <translation>训练中</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>new run</source>
        <translation>新任务</translation>
    </message>
    <message>
        <source>goes on</source>
        <translation>继续训练</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>These runs begin one after the other, each when the one before has finished or failed.</source>
        <translation>这些任务依次开始，每个都在前一个完成或失败之后。</translation>
    </message>
    <message>
        <source>Start the next</source>
        <translation>开始下一个</translation>
    </message>
    <message>
        <source>Earlier (Alt+Up)</source>
        <translation>提前 (Alt+Up)</translation>
    </message>
    <message>
        <source>Later (Alt+Down)</source>
        <translation>推后 (Alt+Down)</translation>
    </message>
    <message>
        <source>Let the failed run wait again</source>
        <translation>让失败的任务重新排队</translation>
    </message>
    <message>
        <source>Take out of the queue (Del)</source>
        <translation>移出队列 (Del)</translation>
    </message>
    <message>
        <source>Queue of runs</source>
        <translation>任务队列</translation>
    </message>
</context>
<context>
    <name>cyclorama::RunCard</name>
    <message>
        <source> · epoch %1 of %2</source>
        <translation> · 第 %1 轮，共 %2 轮</translation>
    </message>
    <message>
        <source>Run %1, %2</source>
        <translation>任务 %1，%2</translation>
    </message>
</context>
<context>
    <name>cyclorama::RunDock</name>
    <message>
        <source>No run is open</source>
        <translation>没有打开的任务</translation>
    </message>
    <message>
        <source>Speed, memory and checkpoints of a run appear here. Set one up or open one first.</source>
        <translation>任务的速度、内存和检查点会显示在这里。请先设置或打开一个任务。</translation>
    </message>
    <message>
        <source>Check memory</source>
        <translation>检查内存</translation>
    </message>
    <message>
        <source>Trains two steps on random pictures with these settings, measures the peak and throws them away.</source>
        <translation>用这些设置在随机图片上训练两步，测量峰值后丢弃。</translation>
    </message>
    <message>
        <source>Checkpoints</source>
        <translation>检查点</translation>
    </message>
    <message>
        <source>Steps a second</source>
        <translation>每秒步数</translation>
    </message>
    <message>
        <source>Training steps each second, over the last steps. Steady is healthy; a drop means that something else uses the machine.</source>
        <translation>最近若干步的每秒训练步数。平稳为好；下降说明有别的程序占用机器。</translation>
    </message>
    <message>
        <source>Pictures a second</source>
        <translation>每秒图片数</translation>
    </message>
    <message>
        <source>Pictures of A and B that went through the networks each second.</source>
        <translation>每秒通过网络的 A 和 B 的图片数。</translation>
    </message>
    <message>
        <source>Waiting for data</source>
        <translation>等待数据</translation>
    </message>
    <message>
        <source>Share of the time in which the step waited for pictures. Below 1 % is healthy; above, add loading threads or a larger picture cache.</source>
        <translation>训练等待图片的时间比例。低于 1 % 为好；超过时请增加读取线程或加大图片缓存。</translation>
    </message>
    <message>
        <source>Device memory</source>
        <translation>设备内存</translation>
    </message>
    <message>
        <source>Memory in use on the GPU. Near its limit, lower the crop size, the batch size or the filters.</source>
        <translation>GPU 已用内存。接近上限时，请减小裁剪尺寸、批大小或滤波器数。</translation>
    </message>
    <message>
        <source>Process memory</source>
        <translation>进程内存</translation>
    </message>
    <message>
        <source>Memory of this program. It should stay level after the first minutes.</source>
        <translation>本程序的内存。几分钟后应保持平稳。</translation>
    </message>
    <message>
        <source>GPU</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>Share of time in which the GPU worked, and its temperature. Above 90 % and below 85 °C is healthy.</source>
        <translation>GPU 工作时间的比例及温度。高于 90 %、低于 85 °C 为好。</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>Size of the generators&apos; steps at present; it falls as the policy says.</source>
        <translation>生成器当前的步长；按策略下降。</translation>
    </message>
    <message>
        <source>Trains on</source>
        <translation>训练设备</translation>
    </message>
    <message>
        <source>The device and the number format of the sums.</source>
        <translation>设备及计算的数值格式。</translation>
    </message>
    <message>
        <source>Trained for</source>
        <translation>已训练</translation>
    </message>
    <message>
        <source>Time that this run has trained so far, over all its sessions.</source>
        <translation>此任务迄今在所有会话中训练的总时间。</translation>
    </message>
    <message>
        <source>Last trained</source>
        <translation>上次训练</translation>
    </message>
    <message>
        <source>When this run last wrote anything.</source>
        <translation>此任务上次写入内容的时间。</translation>
    </message>
    <message>
        <source>Fixed preview pictures</source>
        <translation>固定预览图片</translation>
    </message>
    <message>
        <source>Measured on the fixed preview pictures. The arrow compares with the preview before.</source>
        <translation>在固定的预览图片上测得。箭头表示与上一次预览相比。</translation>
    </message>
    <message>
        <source>Mean difference between a picture and its reconstruction, 0 to 2. It should fall; 0.05 to 0.15 is usual.</source>
        <translation>图片与其重建之间的平均差异，0 到 2。应当下降；通常为 0.05 到 0.15。</translation>
    </message>
    <message>
        <source>Mean difference between a picture and what the other generator makes of it, 0 to 2. It should fall while the identity weight is above 0.</source>
        <translation>图片与另一生成器结果之间的平均差异，0 到 2。恒等权重大于 0 时应当下降。</translation>
    </message>
    <message>
        <source>Cycle L1, A</source>
        <translation>A 的循环 L1</translation>
    </message>
    <message>
        <source>Cycle L1, B</source>
        <translation>B 的循环 L1</translation>
    </message>
    <message>
        <source>Identity L1, A</source>
        <translation>A 的恒等 L1</translation>
    </message>
    <message>
        <source>Identity L1, B</source>
        <translation>B 的恒等 L1</translation>
    </message>
    <message>
        <source>Trying a step…</source>
        <translation>正在试一步…</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 % · %2 °C</source>
        <translation>%1 % · %2 °C</translation>
    </message>
    <message>
        <source>Tries a step of these settings and says whether it fits this machine, and how long it takes.</source>
        <translation>用这些设置试一步，看这台机器能否容纳以及需要多久。</translation>
    </message>
    <message>
        <source>A step takes %1 of the %2 there are, and %3 s: it fits.</source>
        <translation>一步需要 %1（共有 %2），用时 %3 秒：内存足够。</translation>
    </message>
    <message>
        <source>A step does not fit: it takes %1 of the %2 there are, and %3 s.</source>
        <translation>放不下一步：需要 %1（共 %2），用时 %3 秒。</translation>
    </message>
    <message>
        <source>Lower the batch size first, then the crop size.</source>
        <translation>请先减小批大小，再减小裁剪尺寸。</translation>
    </message>
    <message>
        <source>Lower the crop size first: half the side takes a quarter of the memory. Then give the generators fewer filters or blocks.</source>
        <translation>请先减小裁剪尺寸：边长减半，内存只需四分之一。然后再减少生成器的滤波器或残差块数。</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>第 %1 步</translation>
    </message>
    <message>
        <source>Epoch %1, step %2</source>
        <translation>第 %1 轮，第 %2 步</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Stays; newer checkpoints do not push it out.</source>
        <translation>会一直保留；新的检查点不会取代它。</translation>
    </message>
    <message>
        <source>%1
Step %2, %3</source>
        <translation>%1
第 %2 步，%3</translation>
    </message>
    <message>
        <source>Switch on activation checkpointing first, then lower the crop size: half the side takes a quarter of the memory.</source>
        <translation>请先打开激活检查点，再减小裁剪尺寸：边长减半，内存只需四分之一。</translation>
    </message>
    <message>
        <source>This run failed.</source>
        <translation>此任务失败了。</translation>
    </message>
    <message>
        <source>Its log says what happened.</source>
        <translation>日志说明了原因。</translation>
    </message>
    <message>
        <source>Once that is mended, Go on resumes it from its last checkpoint, or from its beginning where there is none.</source>
        <translation>排除原因后，“继续”会从最后一个检查点接着训练；没有检查点时从头开始。</translation>
    </message>
    <message>
        <source>The log warns:</source>
        <translation>日志中的警告：</translation>
    </message>
</context>
<context>
    <name>cyclorama::RunList</name>
    <message>
        <source>Runs</source>
        <translation>任务列表</translation>
    </message>
    <message>
        <source>epoch %1 of %2</source>
        <translation>第 %1 轮，共 %2 轮</translation>
    </message>
    <message>
        <source>open in this window</source>
        <translation>在本窗口中打开</translation>
    </message>
    <message>
        <source>Open in this window</source>
        <translation>在本窗口中打开</translation>
    </message>
</context>
<context>
    <name>cyclorama::RunSummary</name>
    <message numerus="yes">
        <source>It goes on from step %1; the %n step(s) after that are trained again.</source>
        <translation>
            <numerusform>将从第 %1 步继续；其后的 %n 步会重新训练。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cyclorama::RunsDock</name>
    <message>
        <source>No runs yet</source>
        <translation>还没有任务</translation>
    </message>
    <message>
        <source>Every run is listed here with its pictures and how far it came. Start one with New run or Try the demo.</source>
        <translation>所有任务及其图片和进度都列在这里。请用“新建任务”或“试试演示”开始。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Extend…</source>
        <translation>延长…</translation>
    </message>
    <message>
        <source>Queue next</source>
        <translation>排入队列</translation>
    </message>
    <message>
        <source>Duplicate into a new run</source>
        <translation>复制为新任务</translation>
    </message>
    <message>
        <source>Compare the losses</source>
        <translation>对比损失</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Move to trash…</source>
        <translation>移到回收站…</translation>
    </message>
    <message>
        <source>Resume with a later last epoch.</source>
        <translation>以更晚的最后一轮继续。</translation>
    </message>
    <message>
        <source>Go on with it when the present run has ended.</source>
        <translation>当前任务结束后继续它。</translation>
    </message>
    <message>
        <source>Queue a new run with its settings</source>
        <translation>将采用其设置的新任务加入队列</translation>
    </message>
    <message>
        <source>A run from the beginning, with the same settings, when those before it have ended.</source>
        <translation>前面的任务结束后，用相同的设置从头开始训练。</translation>
    </message>
    <message>
        <source>What else can be done with a run</source>
        <translation>对任务的其他操作</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>更多操作</translation>
    </message>
    <message>
        <source>Another run trains: stop it first, or queue this one.</source>
        <translation>另一个任务正在训练：请先停止它，或将此任务加入队列。</translation>
    </message>
    <message>
        <source>Look at it.</source>
        <translation>查看此任务。</translation>
    </message>
    <message>
        <source>It trains in another program; stop it there, or wait for its end.</source>
        <translation>它正在另一个程序中训练；请在那里停止，或等它结束。</translation>
    </message>
    <message>
        <source>It has reached its last epoch; extend it instead.</source>
        <translation>它已到最后一轮；请改为延长。</translation>
    </message>
    <message>
        <source>Go on from its newest checkpoint.</source>
        <translation>从最新的检查点继续。</translation>
    </message>
    <message>
        <source>Set up another such run.</source>
        <translation>再设置一个这样的任务。</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) selected</source>
        <translation>
            <numerusform>已选 %n 个任务</numerusform>
        </translation>
    </message>
    <message>
        <source>Select a run to see its losses.</source>
        <translation>选择一个任务查看其损失。</translation>
    </message>
    <message>
        <source>Step&#xa0;%1 · cycle&#xa0;%2,&#xa0;%3 · G&#xa0;%4,&#xa0;%5 · D&#xa0;%6,&#xa0;%7</source>
        <translation>步&#xa0;%1 · 循环&#xa0;%2,&#xa0;%3 · G&#xa0;%4,&#xa0;%5 · D&#xa0;%6,&#xa0;%7</translation>
    </message>
    <message>
        <source>Extend run</source>
        <translation>延长任务</translation>
    </message>
    <message>
        <source>“%1” cannot be the name of a run: take one without slashes that does not begin with a dot.</source>
        <translation>“%1”不能作为任务名：请使用不含斜杠且不以点开头的名称。</translation>
    </message>
    <message>
        <source>%1 is training and keeps its name until it has stopped.</source>
        <translation>%1 正在训练，停止之前不能改名。</translation>
    </message>
    <message>
        <source>There is a run called %1 already; take another name.</source>
        <translation>已有名为 %1 的任务；请换一个名称。</translation>
    </message>
    <message>
        <source>%1 cannot be renamed: %2</source>
        <translation>%1 无法重命名：%2</translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>移到回收站</translation>
    </message>
    <message>
        <source>Move %1 to the trash?</source>
        <translation>把 %1 移到回收站？</translation>
    </message>
    <message numerus="yes">
        <source>Move %n runs to the trash?</source>
        <translation>
            <numerusform>把 %n 个任务移到回收站？</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is training; stop it first.</source>
        <translation>%1 正在训练；请先停止。</translation>
    </message>
    <message>
        <source>%1 cannot be moved to the trash: %2</source>
        <translation>%1 无法移到回收站：%2</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) moved to the trash</source>
        <translation>
            <numerusform>已把 %n 个任务移到回收站</numerusform>
        </translation>
    </message>
    <message>
        <source>Set up another such run, for the queue.</source>
        <translation>再设置一个这样的任务，放入队列。</translation>
    </message>
    <message>
        <source>A run that has reached its end has nothing left to do; extend it instead.</source>
        <translation>已到达终点的任务没有剩余工作；请改为延长任务。</translation>
    </message>
    <message>
        <source>%1 is in epoch %2 of %3. Train it until epoch:</source>
        <translation>%1 处于第 %2 轮，共 %3 轮。训练到第几轮：</translation>
    </message>
    <message>
        <source>Checkpoints, previews and curves go with it; they can be taken back from the trash.</source>
        <translation>检查点、预览和曲线也会一并移入；可以从回收站恢复。</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>It has made no step yet.</source>
        <translation>尚未完成任何一步。</translation>
    </message>
    <message>
        <source>Last epoch</source>
        <translation>最后一轮</translation>
    </message>
    <message>
        <source>Extend</source>
        <translation>延长</translation>
    </message>
    <message>
        <source>Show in the file manager</source>
        <translation>在文件管理器中显示</translation>
    </message>
    <message>
        <source>Learning rate: %1 in epoch %2, then %3 in epoch %4.</source>
        <translation>学习率：第 %2 轮为 %1，第 %4 轮为 %3。</translation>
    </message>
</context>
<context>
    <name>cyclorama::SettingsDock</name>
    <message>
        <source>Open a run or set up a new one first.</source>
        <translation>请先打开或设置一个任务。</translation>
    </message>
    <message>
        <source>No setting is called so.</source>
        <translation>没有这样的设置。</translation>
    </message>
    <message>
        <source>Find a setting</source>
        <translation>查找设置</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>Load, save and reset settings</source>
        <translation>载入、保存和重置设置</translation>
    </message>
    <message>
        <source>Load settings…</source>
        <translation>载入设置…</translation>
    </message>
    <message>
        <source>Load settings</source>
        <translation>载入设置</translation>
    </message>
    <message>
        <source>Settings (*.json)</source>
        <translation>设置 (*.json)</translation>
    </message>
    <message>
        <source>Save settings…</source>
        <translation>保存设置…</translation>
    </message>
    <message>
        <source>Save settings</source>
        <translation>保存设置</translation>
    </message>
    <message>
        <source>Reset all to the defaults</source>
        <translation>全部恢复默认</translation>
    </message>
    <message>
        <source>Reset all settings</source>
        <translation>重置所有设置</translation>
    </message>
    <message>
        <source>The settings of this run.</source>
        <translation>此任务的设置。</translation>
    </message>
    <message>
        <source>Duplicate into a new run</source>
        <translation>复制为新任务</translation>
    </message>
    <message>
        <source>locked while running</source>
        <translation>训练时锁定</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>更改%1</translation>
    </message>
    <message>
        <source>own settings</source>
        <translation>自定义设置</translation>
    </message>
    <message>
        <source>Take the preset %1</source>
        <translation>采用预设 %1</translation>
    </message>
    <message>
        <source>Settings can be loaded into a new run only.</source>
        <translation>设置只能载入新任务。</translation>
    </message>
    <message>
        <source>Settings loaded from %1</source>
        <translation>已从 %1 载入设置</translation>
    </message>
    <message>
        <source>Settings saved to %1</source>
        <translation>设置已保存到 %1</translation>
    </message>
    <message>
        <source>Locked while the run trains: what has been learnt depends on it. Duplicate the run to try another value in the next one.</source>
        <translation>训练时锁定：已学到的内容依赖于它。复制此任务，可在下一个任务中尝试其他值。</translation>
    </message>
    <message>
        <source>The run cannot start with this value of “%1”: the line below it says why.</source>
        <translation>“%1”取此值时任务无法开始：其下方的文字说明了原因。</translation>
    </message>
    <message>
        <source>Point at a setting to read here what it does.</source>
        <translation>指向一项设置，这里会说明它的作用。</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>已锁定</translation>
    </message>
    <message>
        <source>What has been learnt depends on it. Duplicate the run to try another value in a new one.</source>
        <translation>已学到的内容取决于此设置。请复制该任务，在新任务中尝试其他值。</translation>
    </message>
    <message>
        <source>This run has its settings. Duplicate it to try others.</source>
        <translation>此任务的设置已确定。请复制该任务以尝试其他设置。</translation>
    </message>
    <message>
        <source>Changes apply when the run goes on.</source>
        <translation>更改在任务继续时生效。</translation>
    </message>
</context>
<context>
    <name>cyclorama::SettingsRow</name>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Changed; back to the default, %1</source>
        <translation>已更改；恢复默认值 %1</translation>
    </message>
    <message>
        <source>Reset %1</source>
        <translation>重置%1</translation>
    </message>
    <message>
        <source>%1 is locked</source>
        <translation>%1已锁定</translation>
    </message>
</context>
<context>
    <name>cyclorama::StartPage</name>
    <message>
        <source>Teach a network to turn one kind of picture into another, and back.</source>
        <translation>教网络把一种图片变成另一种，再变回来。</translation>
    </message>
    <message>
        <source>What this machine offers</source>
        <translation>本机配置</translation>
    </message>
    <message>
        <source>New run</source>
        <translation>新建任务</translation>
    </message>
    <message>
        <source>Two folders of pictures. They need not match each other: a few hundred horses and a few hundred zebras will do.</source>
        <translation>两个图片文件夹，不必一一对应：几百张马和几百张斑马就够了。</translation>
    </message>
    <message>
        <source>Drop pictures A here</source>
        <translation>把 A 的图片拖到这里</translation>
    </message>
    <message>
        <source>Drop pictures B here</source>
        <translation>把 B 的图片拖到这里</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>Set up the run</source>
        <translation>设置任务</translation>
    </message>
    <message>
        <source>Try the demo</source>
        <translation>试试演示</translation>
    </message>
    <message>
        <source>Landscapes drawn by the program: summer days learn to be winter nights. The first change shows within two minutes.</source>
        <translation>由程序绘制的风景：夏日学着变成冬夜。两分钟内就能看到变化。</translation>
    </message>
    <message>
        <source>Start the demo</source>
        <translation>开始演示</translation>
    </message>
    <message>
        <source>Translate pictures</source>
        <translation>转换图片</translation>
    </message>
    <message>
        <source>Use networks that are trained already: no run is needed.</source>
        <translation>使用已训练好的网络：不需要任务。</translation>
    </message>
    <message>
        <source>Recent runs</source>
        <translation>最近的任务</translation>
    </message>
    <message>
        <source>Open another…</source>
        <translation>打开其他…</translation>
    </message>
    <message>
        <source>Runs appear here with their last preview, once there are some.</source>
        <translation>有了任务之后，会连同最后的预览显示在这里。</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>正在查看…</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n 张图片</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a folder that holds pictures for each side first.</source>
        <translation>请先为两侧各选择一个含有图片的文件夹。</translation>
    </message>
    <message>
        <source>Look at the data and the settings, then start.</source>
        <translation>先查看数据和设置，然后开始。</translation>
    </message>
    <message>
        <source>Choose a folder for A and one for B first.</source>
        <translation>请先为 A 和 B 各选一个文件夹。</translation>
    </message>
    <message>
        <source>Choose the folder of pictures A</source>
        <translation>选择 A 的图片文件夹</translation>
    </message>
    <message>
        <source>Choose the folder of pictures B</source>
        <translation>选择 B 的图片文件夹</translation>
    </message>
</context>
<context>
    <name>cyclorama::ThumbnailGrid</name>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
</context>
<context>
    <name>cyclorama::TimeLapseDialog</name>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Time-lapse of the run</source>
        <translation>任务的延时动画</translation>
    </message>
    <message>
        <source>%1, picture %2</source>
        <translation>%1，图片 %2</translation>
    </message>
    <message>
        <source>Translation alone</source>
        <translation>仅转换结果</translation>
    </message>
    <message>
        <source>Real, fake, reconstructed, identity</source>
        <translation>真实、生成、重建、恒等</translation>
    </message>
    <message>
        <source>MP4 video</source>
        <translation>MP4 视频</translation>
    </message>
    <message>
        <source>AVI video (Motion JPEG)</source>
        <translation>AVI 视频 (Motion JPEG)</translation>
    </message>
    <message>
        <source>GIF</source>
        <translation>GIF</translation>
    </message>
    <message>
        <source> pictures a second</source>
        <translation> 张/秒</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Shows</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>This run has no previews of fixed pictures yet.</source>
        <translation>此任务还没有固定图片的预览。</translation>
    </message>
    <message>
        <source>%1 pictures, %2 seconds</source>
        <translation>%1 张图片，%2 秒</translation>
    </message>
    <message>
        <source>Save time-lapse</source>
        <translation>保存延时动画</translation>
    </message>
    <message>
        <source>Time-lapse saved as %1</source>
        <translation>延时动画已保存为 %1</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>尺寸</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>Of each picture; those of this run are %1 × %2.</source>
        <translation>每张图片的尺寸；此任务的图片为 %1 × %2。</translation>
    </message>
</context>
<context>
    <name>cyclorama::TopBar</name>
    <message>
        <source>State of the run</source>
        <translation>任务状态</translation>
    </message>
    <message>
        <source>Time left at the present pace.</source>
        <translation>按当前速度的剩余时间。</translation>
    </message>
    <message>
        <source>Progress of the run</source>
        <translation>任务进度</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>布局</translation>
    </message>
    <message>
        <source>No run is open</source>
        <translation>没有打开的任务</translation>
    </message>
    <message>
        <source>New run, not started yet</source>
        <translation>新任务，尚未开始</translation>
    </message>
    <message>
        <source>Opening the run</source>
        <translation>正在打开任务</translation>
    </message>
    <message>
        <source>Trains in another window</source>
        <translation>正在另一个窗口中训练</translation>
    </message>
    <message>
        <source> · epoch %1 of %2</source>
        <translation> · 第 %1 轮，共 %2 轮</translation>
    </message>
    <message>
        <source> · step %1</source>
        <translation> · 第 %1 步</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>剩余 %1</translation>
    </message>
</context>
<context>
    <name>cyclorama::TranslateDock</name>
    <message>
        <source>Drop pictures, a folder or a video here</source>
        <translation>把图片、文件夹或视频拖到这里</translation>
    </message>
    <message>
        <source>They are translated at once by the networks chosen above. A picture can be pasted too.</source>
        <translation>会立即用上面所选的网络转换。也可以粘贴图片。</translation>
    </message>
    <message>
        <source>Choose pictures…</source>
        <translation>选择图片…</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>选择文件夹…</translation>
    </message>
    <message>
        <source>Add pictures or videos…</source>
        <translation>添加图片或视频…</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>添加文件夹…</translation>
    </message>
    <message>
        <source>Paste pictures</source>
        <translation>粘贴图片</translation>
    </message>
    <message>
        <source>Translate all again with the networks chosen above</source>
        <translation>用上面所选的网络全部重新转换</translation>
    </message>
    <message>
        <source>Empty the list; saved files stay</source>
        <translation>清空列表；已保存的文件不受影响</translation>
    </message>
    <message>
        <source>Progress of the queue</source>
        <translation>队列进度</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Copy the result</source>
        <translation>复制结果</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Save all…</source>
        <translation>全部保存…</translation>
    </message>
    <message>
        <source>Save every result into a folder. Nothing that is there is replaced.</source>
        <translation>把所有结果保存到文件夹。不会替换已有文件。</translation>
    </message>
    <message>
        <source>Result copied</source>
        <translation>结果已复制</translation>
    </message>
    <message>
        <source>Save result</source>
        <translation>保存结果</translation>
    </message>
    <message>
        <source>MP4 video (*.mp4)</source>
        <translation>MP4 视频 (*.mp4)</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.webp *.tif *.bmp)</source>
        <translation>图片 (*.png *.jpg *.webp *.tif *.bmp)</translation>
    </message>
    <message>
        <source>Folder for the results</source>
        <translation>存放结果的文件夹</translation>
    </message>
    <message>
        <source>%1 holds no picture and no video.</source>
        <translation>%1 中没有图片也没有视频。</translation>
    </message>
    <message>
        <source>No picture, folder or video: %1</source>
        <translation>不是图片、文件夹或视频：%1</translation>
    </message>
    <message>
        <source>Pasted picture</source>
        <translation>粘贴的图片</translation>
    </message>
    <message>
        <source>Pasted picture %1</source>
        <translation>粘贴的图片 %1</translation>
    </message>
    <message>
        <source>The clipboard holds no picture</source>
        <translation>剪贴板中没有图片</translation>
    </message>
    <message>
        <source>Not translated</source>
        <translation>未转换</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Translate again to do it after all.</source>
        <translation>如仍需要，请重新转换。</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>正在载入</translation>
    </message>
    <message>
        <source>In the queue</source>
        <translation>排队中</translation>
    </message>
    <message>
        <source>The result appears here as soon as it is ready.</source>
        <translation>结果一完成就会显示在这里。</translation>
    </message>
    <message>
        <source>Pictures or videos to translate</source>
        <translation>要转换的图片或视频</translation>
    </message>
    <message>
        <source>Folder to translate</source>
        <translation>要转换的文件夹</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>已保存为 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n result(s) saved in %1</source>
        <translation>
            <numerusform>%n 个结果已保存到 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <translation>已完成 %1 / %2</translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n 个失败</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cancelled</source>
        <translation>
            <numerusform>%n 个已取消</numerusform>
        </translation>
    </message>
    <message>
        <source>They are translated at once, %1 to %2. A picture can be pasted too.</source>
        <translation>会立即从 %1 转换为 %2。也可以粘贴图片。</translation>
    </message>
    <message>
        <source>First choose above whose networks translate: a run, or a file of weights.</source>
        <translation>请先在上面选择用哪个网络转换：任务或权重文件。</translation>
    </message>
    <message>
        <source>Training goes on meanwhile; translating shares the device with it and slows it a little.</source>
        <translation>训练同时继续；转换与训练共用设备，会略微减慢训练。</translation>
    </message>
    <message>
        <source>%1 · one frame of it</source>
        <translation>%1 · 其中一帧</translation>
    </message>
    <message>
        <source>The results below are of other networks or another direction.</source>
        <translation>下面的结果来自其他网络或另一方向。</translation>
    </message>
    <message>
        <source>Translate again</source>
        <translation>重新转换</translation>
    </message>
</context>
<context>
    <name>cyclorama::TranslationList</name>
    <message>
        <source>waiting</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>translating</source>
        <translation>转换中</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>translating, %1 %</source>
        <translation>转换中，%1 %</translation>
    </message>
    <message>
        <source>Queue of translations</source>
        <translation>转换队列</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>已保存</translation>
    </message>
</context>
<context>
    <name>cyclorama::WindowActions</name>
    <message>
        <source>&amp;New run…</source>
        <translation>新建任务(&amp;N)…</translation>
    </message>
    <message>
        <source>Set up a new run.</source>
        <translation>设置一个新任务。</translation>
    </message>
    <message>
        <source>&amp;Open run…</source>
        <translation>打开任务(&amp;O)…</translation>
    </message>
    <message>
        <source>Look at a run, or go on with it.</source>
        <translation>查看任务或继续任务。</translation>
    </message>
    <message>
        <source>&amp;Start page</source>
        <translation>起始页(&amp;S)</translation>
    </message>
    <message>
        <source>New run, demo and the runs of late.</source>
        <translation>新建任务、演示和最近的任务。</translation>
    </message>
    <message>
        <source>&amp;Close run</source>
        <translation>关闭任务(&amp;C)</translation>
    </message>
    <message>
        <source>Put the open run away.</source>
        <translation>收起打开的任务。</translation>
    </message>
    <message>
        <source>&amp;Load settings…</source>
        <translation>载入设置(&amp;L)…</translation>
    </message>
    <message>
        <source>Take settings from a JSON file.</source>
        <translation>从 JSON 文件读取设置。</translation>
    </message>
    <message>
        <source>Save se&amp;ttings…</source>
        <translation>保存设置(&amp;T)…</translation>
    </message>
    <message>
        <source>Write the settings to a JSON file.</source>
        <translation>把设置写入 JSON 文件。</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>Close the program.</source>
        <translation>关闭程序。</translation>
    </message>
    <message>
        <source>&amp;Find a setting</source>
        <translation>查找设置(&amp;F)</translation>
    </message>
    <message>
        <source>Search the settings by words.</source>
        <translation>按词语搜索设置。</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>开始(&amp;S)</translation>
    </message>
    <message>
        <source>Start the new run, or go on with the open one.</source>
        <translation>开始新任务，或继续打开的任务。</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>暂停(&amp;P)</translation>
    </message>
    <message>
        <source>Hold the training between two steps.</source>
        <translation>在两步之间暂停训练。</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>恢复(&amp;R)</translation>
    </message>
    <message>
        <source>Go on where the training was held.</source>
        <translation>从暂停处继续训练。</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>停止(&amp;T)</translation>
    </message>
    <message>
        <source>End the run after this step, with a checkpoint.</source>
        <translation>本步之后结束任务，并写入检查点。</translation>
    </message>
    <message>
        <source>&amp;Checkpoint</source>
        <translation>检查点(&amp;C)</translation>
    </message>
    <message>
        <source>Write a checkpoint now.</source>
        <translation>立即写入检查点。</translation>
    </message>
    <message>
        <source>Previe&amp;w</source>
        <translation>预览(&amp;W)</translation>
    </message>
    <message>
        <source>Draw the preview pictures now.</source>
        <translation>立即生成预览图片。</translation>
    </message>
    <message>
        <source>Check &amp;memory</source>
        <translation>检查内存(&amp;M)</translation>
    </message>
    <message>
        <source>Try a step of these settings and measure its memory.</source>
        <translation>用这些设置试一步并测量内存。</translation>
    </message>
    <message>
        <source>&amp;Add to the queue</source>
        <translation>加入队列(&amp;A)</translation>
    </message>
    <message>
        <source>Start this run when those before it have ended.</source>
        <translation>等前面的任务结束后开始此任务。</translation>
    </message>
    <message>
        <source>A run from the beginning, with the same settings, when those before it have ended.</source>
        <translation>前面的任务结束后，用相同的设置从头开始训练。</translation>
    </message>
    <message>
        <source>Start the &amp;next in the queue</source>
        <translation>开始队列中的下一个(&amp;N)</translation>
    </message>
    <message>
        <source>Begin the first run that waits.</source>
        <translation>开始第一个等待的任务。</translation>
    </message>
    <message>
        <source>Show in the &amp;file manager</source>
        <translation>在文件管理器中显示(&amp;F)</translation>
    </message>
    <message>
        <source>Open the run&apos;s folder.</source>
        <translation>打开任务的文件夹。</translation>
    </message>
    <message>
        <source>&amp;Train</source>
        <translation>训练(&amp;T)</translation>
    </message>
    <message>
        <source>Settings, previews, figures and curves side by side.</source>
        <translation>设置、预览、数据和曲线并排显示。</translation>
    </message>
    <message>
        <source>&amp;Watch</source>
        <translation>观看(&amp;W)</translation>
    </message>
    <message>
        <source>Large previews above the curves.</source>
        <translation>曲线上方显示大预览。</translation>
    </message>
    <message>
        <source>Trans&amp;late</source>
        <translation>转换(&amp;L)</translation>
    </message>
    <message>
        <source>Translate pictures with trained networks.</source>
        <translation>用训练好的网络转换图片。</translation>
    </message>
    <message>
        <source>&amp;Dock all panels</source>
        <translation>停靠所有面板(&amp;D)</translation>
    </message>
    <message>
        <source>Bring floating panels back into the window.</source>
        <translation>把浮动面板放回窗口。</translation>
    </message>
    <message>
        <source>&amp;Reset layout</source>
        <translation>重置布局(&amp;R)</translation>
    </message>
    <message>
        <source>This layout as it was in the beginning.</source>
        <translation>恢复此布局最初的样子。</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>全屏(&amp;F)</translation>
    </message>
    <message>
        <source>The window alone on the screen.</source>
        <translation>屏幕上只显示此窗口。</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Use the platform&apos;s own style</source>
        <translation>使用平台自带样式</translation>
    </message>
    <message>
        <source>Controls as the desktop draws them.</source>
        <translation>控件按桌面样式绘制。</translation>
    </message>
    <message>
        <source>&amp;Translate pictures…</source>
        <translation>转换图片(&amp;T)…</translation>
    </message>
    <message>
        <source>Choose pictures and translate them.</source>
        <translation>选择图片并转换。</translation>
    </message>
    <message>
        <source>Start the &amp;demo</source>
        <translation>开始演示(&amp;D)</translation>
    </message>
    <message>
        <source>Train on landscapes that the program draws.</source>
        <translation>用程序绘制的风景训练。</translation>
    </message>
    <message>
        <source>&amp;Check the devices</source>
        <translation>检查设备(&amp;C)</translation>
    </message>
    <message>
        <source>A small step on each device, compared with the processor.</source>
        <translation>在每个设备上试一小步，并与处理器比较。</translation>
    </message>
    <message>
        <source>Usage &amp;guide</source>
        <translation>使用指南(&amp;G)</translation>
    </message>
    <message>
        <source>How to train, watch and translate.</source>
        <translation>如何训练、观看和转换。</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>键盘快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>All shortcuts of the window.</source>
        <translation>窗口的所有快捷键。</translation>
    </message>
    <message>
        <source>&amp;About Cyclorama</source>
        <translation>关于 Cyclorama(&amp;A)</translation>
    </message>
    <message>
        <source>Versions and licence.</source>
        <translation>版本和许可证。</translation>
    </message>
    <message>
        <source>Show this panel, or close it.</source>
        <translation>显示或关闭此面板。</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>任务(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>外观(&amp;A)</translation>
    </message>
    <message>
        <source>Lan&amp;guage (from the next start)</source>
        <translation>语言（下次启动生效）(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>工具(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>继续(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Extend…</source>
        <translation>延长(&amp;E)…</translation>
    </message>
    <message>
        <source>It trains in another program; stop it there, or wait for its end.</source>
        <translation>它正在另一个程序中训练；请在那里停止，或等它结束。</translation>
    </message>
    <message>
        <source>It has reached its last epoch: train it until a later one.</source>
        <translation>已到达最后一轮：可继续训练到更后的轮次。</translation>
    </message>
    <message>
        <source>Go on with this run from its last checkpoint.</source>
        <translation>从最后的检查点继续此任务。</translation>
    </message>
    <message>
        <source>Start the new run.</source>
        <translation>开始新任务。</translation>
    </message>
    <message>
        <source>Set up the next run, for the queue.</source>
        <translation>设置下一个任务，放入队列。</translation>
    </message>
    <message>
        <source>&amp;Queue a new run with its settings</source>
        <translation>将采用其设置的新任务加入队列(&amp;Q)</translation>
    </message>
</context>
</TS>
