<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>PictureHandout</name>
    <message>
        <location filename="../../ui/widgets/picture_handout.cpp" line="36"/>
        <source>Save picture</source>
        <translation>保存图片</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/picture_handout.cpp" line="37"/>
        <source>Pictures (*.png *.jpg *.webp *.tif *.bmp)</source>
        <translation>图片 (*.png *.jpg *.webp *.tif *.bmp)</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/picture_handout.cpp" line="47"/>
        <source>Saved as %1</source>
        <translation>已保存为 %1</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <location filename="../../ui/docks/settings_strings.cpp" line="13"/>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_strings.cpp" line="14"/>
        <source>Pictures A</source>
        <translation>A 的图片</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_strings.cpp" line="15"/>
        <source>Folder with the training pictures of domain A; subfolders are searched too.</source>
        <translation>A 域训练图片的文件夹；子文件夹也会搜索。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_strings.cpp" line="16"/>
        <source>Pictures B</source>
        <translation>B 的图片</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_strings.cpp" line="17"/>
        <source>Folder with the training pictures of domain B; they need not match those of A.</source>
        <translation>B 域训练图片的文件夹；不必与 A 的图片对应。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_strings.cpp" line="18"/>
        <source>Test pictures A</source>
        <translation>A 的测试图片</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_strings.cpp" line="19"/>
        <source>Folder whose pictures the previews of A are taken from; empty takes training pictures.</source>
        <translation>A 的预览取自此文件夹；留空则取训练图片。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_strings.cpp" line="20"/>
        <source>Test pictures B</source>
        <translation>B 的测试图片</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_strings.cpp" line="21"/>
        <source>Folder whose pictures the previews of B are taken from; empty takes training pictures.</source>
        <translation>B 的预览取自此文件夹；留空则取训练图片。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_strings.cpp" line="22"/>
        <source>Demo landscapes</source>
        <translation>演示风景</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_strings.cpp" line="23"/>
        <source>Trains on landscapes that the program draws itself, summer day and winter night, instead of on your folders.</source>
        <translation>用程序自己绘制的风景（夏日白天与冬夜）训练，而不用您的文件夹。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_strings.cpp" line="24"/>
        <source>Direction</source>
        <translation>方向</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_strings.cpp" line="25"/>
        <source>BtoA swaps the two folders, so that G_A turns pictures of B into A.</source>
        <translation>BtoA 交换两个文件夹，使 G_A 把 B 的图片变成 A。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_strings.cpp" line="26"/>
        <source>Channels of A</source>
        <translation>A 的通道数</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_strings.cpp" line="27"/>
        <source>channels</source>
        <translation>通道</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_strings.cpp" line="28"/>
        <source>Channels of domain A&apos;s pictures: 3 for colour, 1 for grey.</source>
        <translation>A 域图片的通道数：彩色为 3，灰度为 1。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_strings.cpp" line="29"/>
        <source>Channels of B</source>
        <translation>B 的通道数</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_strings.cpp" line="30"/>
        <source>Channels of domain B&apos;s pictures: 3 for colour, 1 for grey.</source>
        <translation>B 域图片的通道数：彩色为 3，灰度为 1。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_strings.cpp" line="31"/>
        <source>Keep the order</source>
        <translation>保持顺序</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_strings.cpp" line="32"/>
        <source>Takes the pictures in the order of their names, B beside A, instead of shuffled and unpaired.</source>
        <translation>按名称顺序取图片，B 与 A 并列，而不是打乱且不配对。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_strings.cpp" line="33"/>
        <source>Picture limit</source>
        <translation>图片上限</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_strings.cpp" line="34"/>
        <source>pictures</source>
        <translation>张</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_strings.cpp" line="35"/>
        <source>Uses at most this many pictures of each domain; 0 uses all.</source>
        <translation>每个域最多使用这么多图片；0 表示全部。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_strings.cpp" line="36"/>
        <source>Batch size</source>
        <translation>批大小</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_strings.cpp" line="37"/>
        <source>Pictures of each domain in one step; the paper takes 1, more needs more memory.</source>
        <translation>一步中每个域的图片数；论文用 1，更多则需要更多内存。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_strings.cpp" line="38"/>
        <source>Preparation</source>
        <translation>预处理</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_strings.cpp" line="39"/>
        <source>How a picture becomes a sample: resized to load_size, then a random piece of crop_size, or only one of these, or neither.</source>
        <translation>图片如何成为样本：先缩放到 load_size，再随机裁出 crop_size；或只做其一，或都不做。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_strings.cpp" line="40"/>
        <source>Load size</source>
        <translation>载入尺寸</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_strings.cpp" line="41"/>
        <source>pixels</source>
        <translation>像素</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_strings.cpp" line="42"/>
        <source>Side to which a picture is scaled before a piece is cut out of it.</source>
        <translation>裁剪之前图片缩放到的边长。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_strings.cpp" line="43"/>
        <source>Crop size</source>
        <translation>裁剪尺寸</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_strings.cpp" line="44"/>
        <source>Side of the square piece that the networks see; time and memory grow with its square.</source>
        <translation>网络所见方块的边长；时间和内存随其平方增长。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_strings.cpp" line="45"/>
        <source>No mirroring</source>
        <translation>不镜像</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_strings.cpp" line="46"/>
        <source>Keeps left and right as they are; otherwise half of the samples are mirrored.</source>
        <translation>保持左右不变；否则一半样本会被镜像。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_strings.cpp" line="47"/>
        <source>Loading threads</source>
        <translation>读取线程</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_strings.cpp" line="48"/>
        <source>threads</source>
        <translation>线程</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_strings.cpp" line="49"/>
        <source>Threads that read and prepare pictures ahead of the training.</source>
        <translation>提前读取并准备图片的线程数。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_strings.cpp" line="50"/>
        <source>Picture cache</source>
        <translation>图片缓存</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_strings.cpp" line="51"/>
        <source>MiB</source>
        <translation>MiB</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_strings.cpp" line="52"/>
        <source>Memory for decoded pictures, so that an epoch need not decode them again.</source>
        <translation>存放已解码图片的内存，使每一轮不必重新解码。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_strings.cpp" line="53"/>
        <source>Networks</source>
        <translation>网络</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_strings.cpp" line="54"/>
        <source>Generator</source>
        <translation>生成器</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_strings.cpp" line="55"/>
        <source>The network that translates; ResNets suit most tasks, U-Nets keep outlines closer but need a fixed size.</source>
        <translation>负责转换的网络；ResNet 适合大多数任务，U-Net 更贴近轮廓但需要固定尺寸。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_strings.cpp" line="56"/>
        <source>Discriminator</source>
        <translation>判别器</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_strings.cpp" line="57"/>
        <source>The network that judges: basic looks at patches of 70 x 70 pixels, n_layers at patches set by n_layers_D, pixel at single pixels.</source>
        <translation>负责评判的网络：basic 看 70 x 70 像素的小块，n_layers 看由 n_layers_D 决定的小块，pixel 看单个像素。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_strings.cpp" line="58"/>
        <source>Generator filters</source>
        <translation>生成器滤波器</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_strings.cpp" line="59"/>
        <source>Channels after the generator&apos;s first convolution; half as many take about a quarter of the time.</source>
        <translation>生成器第一层卷积后的通道数；减半约只需四分之一的时间。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_strings.cpp" line="60"/>
        <source>Discriminator filters</source>
        <translation>判别器滤波器</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_strings.cpp" line="61"/>
        <source>Channels after the discriminator&apos;s first convolution.</source>
        <translation>判别器第一层卷积后的通道数。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_strings.cpp" line="62"/>
        <source>Discriminator layers</source>
        <translation>判别器层数</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_strings.cpp" line="63"/>
        <source>layers</source>
        <translation>层</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_strings.cpp" line="64"/>
        <source>Halvings in the discriminator n_layers: more layers judge larger patches.</source>
        <translation>n_layers 判别器中的减半次数：层数越多，评判的小块越大。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_strings.cpp" line="65"/>
        <source>Normalisation</source>
        <translation>归一化</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_strings.cpp" line="66"/>
        <source>What keeps the networks&apos; signals in range; instance is right for batches of one picture.</source>
        <translation>使网络信号保持在范围内；批大小为 1 时用 instance。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_strings.cpp" line="67"/>
        <source>No dropout</source>
        <translation>不用 dropout</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_strings.cpp" line="68"/>
        <source>Trains the generators without dropout, as the paper does for unpaired pictures.</source>
        <translation>训练生成器时不用 dropout，与论文对不配对图片的做法相同。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_strings.cpp" line="69"/>
        <source>Padding</source>
        <translation>边缘填充</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_strings.cpp" line="70"/>
        <source>What a ResNet&apos;s blocks see beyond the picture&apos;s edge; reflect leaves the fewest traces at the border.</source>
        <translation>ResNet 的块在图片边缘之外看到的内容；reflect 在边缘留下的痕迹最少。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_strings.cpp" line="71"/>
        <source>Initial weights</source>
        <translation>初始权重</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_strings.cpp" line="72"/>
        <source>The distribution from which fresh weights are drawn.</source>
        <translation>新权重所取自的分布。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_strings.cpp" line="73"/>
        <source>Initial gain</source>
        <translation>初始增益</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_strings.cpp" line="74"/>
        <source>How large fresh weights are: the standard deviation for normal, a factor for the others.</source>
        <translation>新权重的大小：normal 时为标准差，其他为系数。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_strings.cpp" line="75"/>
        <source>Loss weights</source>
        <translation>损失权重</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_strings.cpp" line="76"/>
        <source>Adversarial loss</source>
        <translation>对抗损失</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_strings.cpp" line="77"/>
        <source>How discriminators and generators are scored against each other; lsgan is the paper&apos;s and the steadiest.</source>
        <translation>判别器与生成器相互评分的方式；lsgan 是论文所用，也最稳定。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_strings.cpp" line="78"/>
        <source>Cycle weight A</source>
        <translation>循环权重 A</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_strings.cpp" line="79"/>
        <source>Weight of the cycle loss A to B to A: higher keeps more of the picture, lower changes it more.</source>
        <translation>循环损失 A→B→A 的权重：越高越保留原图，越低改动越大。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_strings.cpp" line="80"/>
        <source>Cycle weight B</source>
        <translation>循环权重 B</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_strings.cpp" line="81"/>
        <source>Weight of the cycle loss B to A to B: higher keeps more of the picture, lower changes it more.</source>
        <translation>循环损失 B→A→B 的权重：越高越保留原图，越低改动越大。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_strings.cpp" line="82"/>
        <source>Identity weight</source>
        <translation>恒等权重</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_strings.cpp" line="83"/>
        <source>Weight of the identity loss, times the cycle weight: holds colours where they are; 0 switches it off and saves time.</source>
        <translation>恒等损失的权重，乘以循环权重：保持颜色不变；0 表示关闭并节省时间。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_strings.cpp" line="84"/>
        <source>Gradient penalty</source>
        <translation>梯度惩罚</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_strings.cpp" line="85"/>
        <source>Weight of the gradient penalty that gan_mode wgangp puts on the discriminators.</source>
        <translation>gan_mode 为 wgangp 时对判别器的梯度惩罚权重。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_strings.cpp" line="86"/>
        <source>Image pool</source>
        <translation>图片池</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_strings.cpp" line="87"/>
        <source>Earlier fakes that the discriminators are shown again beside the newest; 0 shows only the newest.</source>
        <translation>除最新生成图外再次给判别器看的旧生成图数；0 表示只看最新的。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_strings.cpp" line="88"/>
        <source>Optimiser</source>
        <translation>优化器</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_strings.cpp" line="89"/>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_strings.cpp" line="90"/>
        <source>Size of Adam&apos;s steps, for the generators and, unless lr_D is set, the discriminators.</source>
        <translation>Adam 的步长，用于生成器；未设 lr_D 时也用于判别器。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_strings.cpp" line="91"/>
        <source>Discriminators&apos; learning rate</source>
        <translation>判别器学习率</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_strings.cpp" line="92"/>
        <source>Learning rate of the discriminators alone; 0 takes that of the generators.</source>
        <translation>仅用于判别器的学习率；0 表示与生成器相同。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_strings.cpp" line="93"/>
        <source>Adam&apos;s beta 1</source>
        <translation>Adam 的 beta 1</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_strings.cpp" line="94"/>
        <source>How much of the last steps&apos; direction Adam keeps.</source>
        <translation>Adam 保留多少之前各步的方向。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_strings.cpp" line="95"/>
        <source>Learning-rate policy</source>
        <translation>学习率策略</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_strings.cpp" line="96"/>
        <source>How the learning rate falls: linear holds it for n_epochs, then lowers it evenly over n_epochs_decay.</source>
        <translation>学习率如何下降：linear 先保持 n_epochs 轮，再在 n_epochs_decay 轮内均匀降低。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_strings.cpp" line="97"/>
        <source>Epochs at full rate</source>
        <translation>全速轮数</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_strings.cpp" line="98"/>
        <source>epochs</source>
        <translation>轮</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_strings.cpp" line="99"/>
        <source>Epochs before the learning rate begins to fall.</source>
        <translation>学习率开始下降之前的轮数。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_strings.cpp" line="100"/>
        <source>Epochs of decay</source>
        <translation>衰减轮数</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_strings.cpp" line="101"/>
        <source>Epochs after n_epochs; with the policy linear the learning rate falls towards 0 in them.</source>
        <translation>n_epochs 之后的轮数；linear 策略下学习率在其间降向 0。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_strings.cpp" line="102"/>
        <source>Epochs between drops</source>
        <translation>下降间隔轮数</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_strings.cpp" line="103"/>
        <source>With lr_policy step, the learning rate falls to a tenth each time this many epochs are over.</source>
        <translation>lr_policy 为 step 时，每过这么多轮学习率降为十分之一。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_strings.cpp" line="104"/>
        <source>Run</source>
        <translation>任务</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_strings.cpp" line="105"/>
        <source>Step limit</source>
        <translation>步数上限</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_strings.cpp" line="106"/>
        <source>steps</source>
        <translation>步</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_strings.cpp" line="107"/>
        <source>Ends the run at this step, counted from its beginning; 0 leaves the end to the epochs.</source>
        <translation>任务在此步结束（从头计）；0 表示由轮数决定。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_strings.cpp" line="108"/>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_strings.cpp" line="109"/>
        <source>Where all chance comes from: the same seed and settings give the same run.</source>
        <translation>所有随机性的来源：种子和设置相同，任务就相同。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_strings.cpp" line="110"/>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_strings.cpp" line="111"/>
        <source>What trains: auto takes a GPU when there is one, cuda:1 the second GPU.</source>
        <translation>用什么训练：auto 有 GPU 则用 GPU，cuda:1 为第二块 GPU。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_strings.cpp" line="112"/>
        <source>Precision</source>
        <translation>精度</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_strings.cpp" line="113"/>
        <source>What the networks compute in: float32 rounds as the Python implementation does, fast_float32 a little more; auto takes bfloat16 where that is faster, else fast_float32; tf32 needs a GPU.</source>
        <translation>网络的计算精度：float32 的舍入与 Python 实现相同，fast_float32 略大一些；auto 在 bfloat16 更快时采用它，否则采用 fast_float32；tf32 需要 GPU。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_strings.cpp" line="114"/>
        <source>Activation checkpointing</source>
        <translation>激活检查点</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_strings.cpp" line="115"/>
        <source>Works the residual blocks&apos; values out twice instead of keeping them: larger pictures fit into the memory, and a step takes about an eighth longer.</source>
        <translation>残差块的中间值不保存，而是在反向传播时再算一遍：更大的图片也放得进内存，每步约多花八分之一的时间。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_strings.cpp" line="116"/>
        <source>Processor threads</source>
        <translation>处理器线程</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_strings.cpp" line="117"/>
        <source>Threads of a step on the CPU; 0 takes all cores.</source>
        <translation>CPU 上一步所用线程数；0 表示所有核心。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_strings.cpp" line="118"/>
        <source>Kept checkpoint every</source>
        <translation>保留检查点间隔</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_strings.cpp" line="119"/>
        <source>A checkpoint is written at the end of every epoch of this spacing and never removed.</source>
        <translation>每隔这么多轮在轮末写入一个永不删除的检查点。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_strings.cpp" line="120"/>
        <source>Checkpoint every</source>
        <translation>检查点间隔</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_strings.cpp" line="121"/>
        <source>Writes a checkpoint each time this many steps are done; 0 writes only those of save_epoch_freq and the last.</source>
        <translation>每完成这么多步写一个检查点；0 表示只写 save_epoch_freq 和最后的检查点。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_strings.cpp" line="122"/>
        <source>Checkpoints kept</source>
        <translation>保留的检查点</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_strings.cpp" line="123"/>
        <source>files</source>
        <translation>个</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_strings.cpp" line="124"/>
        <source>Newest checkpoints that stay on disk, beside those of save_epoch_freq.</source>
        <translation>除 save_epoch_freq 的检查点外，磁盘上保留的最新检查点数。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_strings.cpp" line="125"/>
        <source>Preview every</source>
        <translation>预览间隔</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_strings.cpp" line="126"/>
        <source>Draws the preview pictures each time this many steps are done; 0 draws them only when asked.</source>
        <translation>每完成这么多步生成预览；0 表示仅在要求时生成。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_strings.cpp" line="127"/>
        <source>Preview pictures</source>
        <translation>预览图片</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_strings.cpp" line="128"/>
        <source>Fixed pictures of each domain that the previews follow through the run.</source>
        <translation>预览在整个任务中跟踪的每个域的固定图片数。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_strings.cpp" line="129"/>
        <source>Previews always show, of A</source>
        <translation>预览总是显示（A）</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_strings.cpp" line="130"/>
        <source>Names of pictures of A that the previews follow in any case, with | between them; the others are spread evenly.</source>
        <translation>预览必定跟踪的 A 图片的名称，用 | 分隔；其余的均匀选取。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_strings.cpp" line="131"/>
        <source>Previews always show, of B</source>
        <translation>预览总是显示（B）</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_strings.cpp" line="132"/>
        <source>Names of pictures of B that the previews follow in any case, with | between them; the others are spread evenly.</source>
        <translation>预览必定跟踪的 B 图片的名称，用 | 分隔；其余的均匀选取。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_strings.cpp" line="133"/>
        <source>Paper 256</source>
        <translation>论文 256</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_strings.cpp" line="134"/>
        <source>The CycleGAN paper&apos;s settings at 256 x 256: the best known start where there is a GPU.</source>
        <translation>CycleGAN 论文的设置，256 x 256：有 GPU 时最稳妥的起点。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_strings.cpp" line="135"/>
        <source>Quick look</source>
        <translation>快速试看</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_strings.cpp" line="136"/>
        <source>Half the size and a smaller network: shows within hours on a CPU whether the data can be learned.</source>
        <translation>一半尺寸、较小网络：在 CPU 上几小时内看出数据能否学会。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_strings.cpp" line="137"/>
        <source>Small GPU</source>
        <translation>小显存 GPU</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_strings.cpp" line="138"/>
        <source>For a graphics card with little memory: 192 x 192 and a smaller generator.</source>
        <translation>适合显存较小的显卡：192 x 192 和较小的生成器。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_strings.cpp" line="139"/>
        <source>Photo enhancement</source>
        <translation>照片增强</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_strings.cpp" line="140"/>
        <source>For domains that differ in tone, not in things: a strong identity loss keeps content and colours.</source>
        <translation>适合色调不同而内容相同的域：较强的恒等损失保持内容和颜色。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_strings.cpp" line="141"/>
        <source>U-Net 256</source>
        <translation>U-Net 256</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_strings.cpp" line="142"/>
        <source>A U-Net generator at 256 x 256: quicker than the ResNet, keeps outlines closer, changes shapes less.</source>
        <translation>256 x 256 的 U-Net 生成器：比 ResNet 快，更贴近轮廓，较少改变形状。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_strings.cpp" line="143"/>
        <source>Summer days become winter nights in two minutes, with pictures that the program draws itself.</source>
        <translation>两分钟内让夏日变成冬夜，图片由程序自己绘制。</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <location filename="../../ui/docks/start_page.cpp" line="55"/>
        <source>%1, %2 free of %3</source>
        <translation>%1，可用 %2 / 共 %3</translation>
    </message>
    <message>
        <location filename="../../ui/docks/start_page.cpp" line="59"/>
        <source>   ·   LibTorch %1</source>
        <translation>   ·   LibTorch %1</translation>
    </message>
</context>
<context>
    <name>cyclorama</name>
    <message>
        <location filename="../../ui/dialogs.cpp" line="45"/>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs.cpp" line="55"/>
        <source>About Cyclorama</source>
        <translation>关于 Cyclorama</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs.cpp" line="66"/>
        <source>Version %1</source>
        <translation>版本 %1</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs.cpp" line="70"/>
        <source>A studio that trains CycleGAN: two folders of pictures, a network that turns one kind into the other and back. After Zhu, Park, Isola and Efros, 2017.</source>
        <translation>训练 CycleGAN 的工作室：两个图片文件夹，一个把一种图片变成另一种再变回来的网络。依据 Zhu、Park、Isola 和 Efros，2017。</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs.cpp" line="80"/>
        <source>Licence</source>
        <translation>许可证</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs.cpp" line="80"/>
        <source>GPL, version 3 or later</source>
        <translation>GPL 第 3 版或更高版本</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs.cpp" line="111"/>
        <source>Curves</source>
        <translation>曲线</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs.cpp" line="112"/>
        <source>Move along</source>
        <translation>左右移动</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs.cpp" line="113"/>
        <source>Read the values</source>
        <translation>读取数值</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs.cpp" line="113"/>
        <source>Shift</source>
        <translation>Shift</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs.cpp" line="114"/>
        <source>Zoom the steps</source>
        <translation>缩放步数轴</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs.cpp" line="115"/>
        <source>Zoom the values</source>
        <translation>缩放数值轴</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs.cpp" line="116"/>
        <source>Follow the run again</source>
        <translation>重新跟随训练</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs.cpp" line="117"/>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs.cpp" line="118"/>
        <source>Move about</source>
        <translation>移动画面</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs.cpp" line="119"/>
        <source>Zoom</source>
        <translation>缩放</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs.cpp" line="120"/>
        <source>Fit</source>
        <translation>适合窗口</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs.cpp" line="121"/>
        <source>One to one</source>
        <translation>原始大小</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs.cpp" line="122"/>
        <source>Show large, or small again</source>
        <translation>放大显示，或恢复</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs.cpp" line="122"/>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs.cpp" line="129"/>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs.cpp" line="167"/>
        <location filename="../../ui/dialogs.cpp" line="169"/>
        <source>A run is training</source>
        <translation>有任务正在训练</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs.cpp" line="170"/>
        <source>Nothing is lost by quitting: a checkpoint is written first, and the run goes on from there when you say so.</source>
        <translation>退出不会丢失任何内容：会先写入检查点，之后可从那里继续。</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs.cpp" line="175"/>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs.cpp" line="176"/>
        <source>Keep training</source>
        <translation>继续训练</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs.cpp" line="177"/>
        <source>The window is put away; it tells you when the run ends.</source>
        <translation>收起窗口；任务结束时会通知您。</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs.cpp" line="178"/>
        <source>Checkpoint and quit</source>
        <translation>写入检查点并退出</translation>
    </message>
    <message>
        <location filename="../../ui/docks/log_model.cpp" line="26"/>
        <source>Detail</source>
        <translation>详细</translation>
    </message>
    <message>
        <location filename="../../ui/docks/log_model.cpp" line="28"/>
        <source>Information</source>
        <translation>信息</translation>
    </message>
    <message>
        <location filename="../../ui/docks/log_model.cpp" line="30"/>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <location filename="../../ui/docks/log_model.cpp" line="32"/>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <location filename="../../ui/docks/run_notices.cpp" line="58"/>
        <source>Colours of %1 may be inverted.</source>
        <translation>%1 的颜色可能反转了。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/run_notices.cpp" line="59"/>
        <source>Brightness of real and fake runs against each other (r = %1). Raise the identity weight, or restart with another seed.</source>
        <translation>真实与生成图片的亮度走势相反 (r = %1)。请提高恒等权重，或换一个种子重新开始。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/run_notices.cpp" line="64"/>
        <source>Fakes of %1 look all alike.</source>
        <translation>%1 的生成图都很相似。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/run_notices.cpp" line="65"/>
        <source>Different pictures give nearly the same result. Raise the cycle weight, or go back to an earlier checkpoint.</source>
        <translation>不同的图片得到几乎相同的结果。请提高循环权重，或回到较早的检查点。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/run_notices.cpp" line="74"/>
        <source>A loss is no number any more.</source>
        <translation>有一项损失已不是数字。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/run_notices.cpp" line="75"/>
        <source>The networks are beyond repair. Go back to an earlier checkpoint, with a smaller learning rate or precision float32.</source>
        <translation>网络已无法恢复。请回到较早的检查点，用更小的学习率或 float32 精度。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/run_notices.cpp" line="85"/>
        <source>The discriminator of %1 is never fooled.</source>
        <translation>%1 的判别器从不受骗。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/run_notices.cpp" line="86"/>
        <source>Its loss stays near 0, so the generator learns little from it. Lower the discriminators&apos; learning rate, or give the generator more filters.</source>
        <translation>其损失一直接近 0，生成器从中学不到什么。请降低判别器的学习率，或增加生成器的滤波器。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_words.cpp" line="29"/>
        <source>A to B</source>
        <translation>A 到 B</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_words.cpp" line="30"/>
        <source>B to A</source>
        <translation>B 到 A</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_words.cpp" line="31"/>
        <source>resize and crop</source>
        <translation>缩放并裁剪</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_words.cpp" line="32"/>
        <source>crop</source>
        <translation>裁剪</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_words.cpp" line="33"/>
        <source>scale width</source>
        <translation>缩放宽度</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_words.cpp" line="34"/>
        <source>scale and crop</source>
        <translation>缩放宽度并裁剪</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_words.cpp" line="35"/>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_words.cpp" line="36"/>
        <source>ResNet 6</source>
        <translation>ResNet 6</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_words.cpp" line="37"/>
        <source>ResNet 9</source>
        <translation>ResNet 9</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_words.cpp" line="38"/>
        <source>U-Net 128</source>
        <translation>U-Net 128</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_words.cpp" line="39"/>
        <source>U-Net 256</source>
        <translation>U-Net 256</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_words.cpp" line="40"/>
        <source>basic, 70 px</source>
        <translation>basic，70 像素</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_words.cpp" line="41"/>
        <source>by layers</source>
        <translation>按层数</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_words.cpp" line="42"/>
        <source>pixel</source>
        <translation>逐像素</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_words.cpp" line="43"/>
        <source>instance</source>
        <translation>实例</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_words.cpp" line="44"/>
        <source>batch</source>
        <translation>批</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_words.cpp" line="45"/>
        <source>reflect</source>
        <translation>反射</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_words.cpp" line="46"/>
        <source>replicate</source>
        <translation>复制</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_words.cpp" line="47"/>
        <source>zero</source>
        <translation>补零</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_words.cpp" line="48"/>
        <source>normal</source>
        <translation>正态</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_words.cpp" line="49"/>
        <source>Xavier</source>
        <translation>Xavier</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_words.cpp" line="50"/>
        <source>Kaiming</source>
        <translation>Kaiming</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_words.cpp" line="51"/>
        <source>orthogonal</source>
        <translation>正交</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_words.cpp" line="52"/>
        <source>LSGAN</source>
        <translation>LSGAN</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_words.cpp" line="53"/>
        <source>vanilla</source>
        <translation>原始 GAN</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_words.cpp" line="54"/>
        <source>WGAN-GP</source>
        <translation>WGAN-GP</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_words.cpp" line="55"/>
        <source>hinge</source>
        <translation>hinge</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_words.cpp" line="56"/>
        <source>linear</source>
        <translation>线性</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_words.cpp" line="57"/>
        <source>step</source>
        <translation>阶梯</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_words.cpp" line="58"/>
        <source>plateau</source>
        <translation>平台期</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_words.cpp" line="59"/>
        <source>cosine</source>
        <translation>余弦</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_words.cpp" line="60"/>
        <source>constant</source>
        <translation>恒定</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_words.cpp" line="61"/>
        <source>automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_words.cpp" line="62"/>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_words.cpp" line="63"/>
        <source>GPU (CUDA)</source>
        <translation>GPU (CUDA)</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_words.cpp" line="74"/>
        <source>on</source>
        <translation>开</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_words.cpp" line="74"/>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_words.cpp" line="78"/>
        <source>Default %1, %2 to %3%4.</source>
        <translation>默认 %1，范围 %2 到 %3%4。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_words.cpp" line="81"/>
        <source>Empty by default.</source>
        <translation>默认为空。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_words.cpp" line="81"/>
        <source>Default: %1.</source>
        <translation>默认：%1。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_words.cpp" line="85"/>
        <source>“%1” cannot be taken. %2</source>
        <translation>不能采用“%1”。%2</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_words.cpp" line="101"/>
        <location filename="../../ui/docks/settings_words.cpp" line="103"/>
        <source>Choose a folder with pictures; with the demo, leave it empty.</source>
        <translation>请选择含有图片的文件夹；使用演示时请留空。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_words.cpp" line="105"/>
        <source>Smaller than the crop size: raise it, or lower the crop size.</source>
        <translation>小于裁剪尺寸：请增大它，或减小裁剪尺寸。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_words.cpp" line="107"/>
        <source>Does not suit the networks: take a multiple of 256, or other networks.</source>
        <translation>与所选网络不符：请取 256 的倍数，或选择其他网络。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_words.cpp" line="110"/>
        <source>Needs A and B of equal channels: set it to 0, or make the two equal.</source>
        <translation>需要 A 与 B 的通道数相同：请设为 0，或使两者相同。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_words.cpp" line="113"/>
        <source>Needs a ResNet generator without batch norm and dropout: take such a one, or switch it off.</source>
        <translation>需要不带批归一化和 dropout 的 ResNet 生成器：请改用这样的生成器，或关闭此项。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_words.cpp" line="115"/>
        <source>Nothing to train: together with the decay it must be at least 1.</source>
        <translation>没有可训练的轮数：与衰减轮数之和至少为 1。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_words.cpp" line="117"/>
        <source>Needs a GPU: take automatic, float32 or bfloat16.</source>
        <translation>需要 GPU：请选自动、float32 或 bfloat16。</translation>
    </message>
    <message>
        <location filename="../../ui/session/domain_names.cpp" line="38"/>
        <source>summer</source>
        <translation>夏日</translation>
    </message>
    <message>
        <location filename="../../ui/session/domain_names.cpp" line="38"/>
        <source>winter</source>
        <translation>冬夜</translation>
    </message>
    <message>
        <location filename="../../ui/session/run_words.cpp" line="13"/>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <location filename="../../ui/session/run_words.cpp" line="15"/>
        <source>Preparing</source>
        <translation>准备中</translation>
    </message>
    <message>
        <location filename="../../ui/session/run_words.cpp" line="17"/>
        <source>Training</source>
        <translation>训练中</translation>
    </message>
    <message>
        <location filename="../../ui/session/run_words.cpp" line="19"/>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <location filename="../../ui/session/run_words.cpp" line="21"/>
        <source>Stopping</source>
        <translation>正在停止</translation>
    </message>
    <message>
        <location filename="../../ui/session/run_words.cpp" line="23"/>
        <source>Finished</source>
        <translation>已完成</translation>
    </message>
    <message>
        <location filename="../../ui/session/run_words.cpp" line="25"/>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <location filename="../../ui/session/run_words.cpp" line="27"/>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <location filename="../../ui/session/run_words.cpp" line="36"/>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <location filename="../../ui/session/run_words.cpp" line="39"/>
        <source>%1 min %2 s</source>
        <translation>%1 分 %2 秒</translation>
    </message>
    <message>
        <location filename="../../ui/session/run_words.cpp" line="40"/>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <location filename="../../ui/session/run_words.cpp" line="42"/>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分</translation>
    </message>
    <message>
        <location filename="../../ui/session/run_words.cpp" line="44"/>
        <source>%1 d %2 h</source>
        <translation>%1 天 %2 小时</translation>
    </message>
    <message>
        <location filename="../../ui/session/run_words.cpp" line="53"/>
        <source>just now</source>
        <translation>刚刚</translation>
    </message>
    <message>
        <location filename="../../ui/session/run_words.cpp" line="54"/>
        <source>%1 min ago</source>
        <translation>%1 分钟前</translation>
    </message>
    <message>
        <location filename="../../ui/session/run_words.cpp" line="55"/>
        <source>%1 h ago</source>
        <translation>%1 小时前</translation>
    </message>
    <message>
        <location filename="../../ui/guide.cpp" line="60"/>
        <source>Usage guide</source>
        <translation>使用指南</translation>
    </message>
</context>
<context>
    <name>cyclorama::BeforeAfter</name>
    <message>
        <location filename="../../ui/widgets/before_after.cpp" line="19"/>
        <source>Before and after</source>
        <translation>前后对比</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/before_after.cpp" line="20"/>
        <source>Left and right move the line between the two pictures.</source>
        <translation>左右方向键移动两张图片之间的分界线。</translation>
    </message>
</context>
<context>
    <name>cyclorama::CurveCanvas</name>
    <message>
        <location filename="../../ui/widgets/curve_canvas.cpp" line="325"/>
        <source>%1 d %2 h</source>
        <translation>%1 天 %2 小时</translation>
    </message>
</context>
<context>
    <name>cyclorama::CurveChip</name>
    <message>
        <location filename="../../ui/widgets/curve_legend.cpp" line="70"/>
        <source>Curve %1</source>
        <translation>曲线 %1</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/curve_legend.cpp" line="72"/>
        <source>%1
Click to hide or show, double-click to see it alone.</source>
        <translation>%1
单击隐藏或显示，双击只看这一条。</translation>
    </message>
</context>
<context>
    <name>cyclorama::CurveLegend</name>
    <message>
        <location filename="../../ui/widgets/curve_legend.cpp" line="26"/>
        <source>How well D_A tells pictures made by G_A from real ones of B. Around 0.25 it can only guess; near 0 for long, it has won and G_A stops learning.</source>
        <translation>D_A 区分 G_A 生成的图片与 B 的真实图片的能力。约 0.25 时它只能猜；若长期接近 0，说明它已获胜，G_A 不再学到东西。</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/curve_legend.cpp" line="31"/>
        <source>How far G_A is from deceiving D_A. It moves up and down against D_A; it need not fall.</source>
        <translation>G_A 离骗过 D_A 还有多远。它与 D_A 此消彼长，不必下降。</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/curve_legend.cpp" line="35"/>
        <source>How much of a picture of A is lost on the way to B and back, times lambda_A. It should fall, quickly at first.</source>
        <translation>A 的图片转到 B 再转回来的损失，乘以 lambda_A。应当下降，开始时很快。</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/curve_legend.cpp" line="38"/>
        <source>How much G_A changes a picture that is of B already, weighted. It should fall; zero when identity is off.</source>
        <translation>G_A 对本来就属于 B 的图片的改动（加权）。应当下降；关闭恒等损失时为零。</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/curve_legend.cpp" line="41"/>
        <source>How well D_B tells pictures made by G_B from real ones of A. Around 0.25 it can only guess; near 0 for long, it has won and G_B stops learning.</source>
        <translation>D_B 区分 G_B 生成的图片与 A 的真实图片的能力。约 0.25 时它只能猜；若长期接近 0，说明它已获胜，G_B 不再学到东西。</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/curve_legend.cpp" line="46"/>
        <source>How far G_B is from deceiving D_B. It moves up and down against D_B; it need not fall.</source>
        <translation>G_B 离骗过 D_B 还有多远。它与 D_B 此消彼长，不必下降。</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/curve_legend.cpp" line="50"/>
        <source>How much of a picture of B is lost on the way to A and back, times lambda_B. It should fall, quickly at first.</source>
        <translation>B 的图片转到 A 再转回来的损失，乘以 lambda_B。应当下降，开始时很快。</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/curve_legend.cpp" line="53"/>
        <source>How much G_B changes a picture that is of A already, weighted. It should fall; zero when identity is off.</source>
        <translation>G_B 对本来就属于 A 的图片的改动（加权）。应当下降；关闭恒等损失时为零。</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/curve_legend.cpp" line="56"/>
        <source>Learning rate of the generators, on the right axis.</source>
        <translation>生成器的学习率，见右轴。</translation>
    </message>
</context>
<context>
    <name>cyclorama::DatasetDock</name>
    <message>
        <location filename="../../ui/docks/dataset_dock.cpp" line="69"/>
        <source>They are left out. Replace or remove them.</source>
        <translation>它们已被略过。请替换或删除。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/dataset_dock.cpp" line="74"/>
        <source>Sort out the smallest, or choose a preparation that fits them.</source>
        <translation>剔除最小的图片，或选择适合的预处理方式。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/dataset_dock.cpp" line="77"/>
        <source>A few hundred for each side teach more than many epochs do.</source>
        <translation>每边几百张图片，比多训练几轮更有用。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/dataset_dock.cpp" line="80"/>
        <source>Remove them from one of the two: they teach nothing.</source>
        <translation>请从其中一个文件夹删除：它们教不会网络任何东西。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/dataset_dock.cpp" line="83"/>
        <source>Fine if colouring is the aim; otherwise choose other pictures.</source>
        <translation>若目的就是上色则没有问题；否则请换图片。</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/docks/dataset_dock.cpp" line="68"/>
        <source>%n file(s) of %1 cannot be read</source>
        <translation>
            <numerusform>%1 中有 %n 个文件无法读取</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/docks/dataset_dock.cpp" line="72"/>
        <source>The pictures of A and B differ much in size</source>
        <translation>A 与 B 的图片大小相差很大</translation>
    </message>
    <message>
        <location filename="../../ui/docks/dataset_dock.cpp" line="73"/>
        <source>The pictures of %1 differ much in size</source>
        <translation>%1 的图片大小相差很大</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/docks/dataset_dock.cpp" line="76"/>
        <source>%1 holds only %n picture(s)</source>
        <translation>
            <numerusform>%1 只有 %n 张图片</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/docks/dataset_dock.cpp" line="79"/>
        <source>%n picture(s) are in both folders</source>
        <translation>
            <numerusform>有 %n 张图片同时在两个文件夹中</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/docks/dataset_dock.cpp" line="82"/>
        <source>%1 is grey, the other side in colour</source>
        <translation>%1 是灰度图片，另一侧是彩色图片</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/docks/dataset_dock.cpp" line="85"/>
        <source>%n picture(s) of %1 are smaller than the crop</source>
        <translation>
            <numerusform>%1 中有 %n 张图片小于裁剪尺寸</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/docks/dataset_dock.cpp" line="87"/>
        <source>They are enlarged. Lower the crop size or use larger pictures.</source>
        <translation>它们会被放大。请减小裁剪尺寸或使用更大的图片。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/dataset_dock.cpp" line="111"/>
        <source>Swap A and B</source>
        <translation>交换 A 与 B</translation>
    </message>
    <message>
        <location filename="../../ui/docks/dataset_dock.cpp" line="112"/>
        <source>The pictures of A become those of B, and the other way round.</source>
        <translation>A 的图片变成 B 的，B 的变成 A 的。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/dataset_dock.cpp" line="146"/>
        <source>Drop pictures B here</source>
        <translation>把 B 的图片拖到这里</translation>
    </message>
    <message>
        <location filename="../../ui/docks/dataset_dock.cpp" line="146"/>
        <source>Drop pictures A here</source>
        <translation>把 A 的图片拖到这里</translation>
    </message>
    <message>
        <location filename="../../ui/docks/dataset_dock.cpp" line="176"/>
        <source>Pictures that the previews show through the whole run, from this folder or its test folder. Clicking a small picture above does the same.</source>
        <translation>预览在整个运行中一直显示的图片，来自此文件夹或其测试文件夹。点击上面的小图效果相同。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/dataset_dock.cpp" line="182"/>
        <source>Spread the previews evenly over the folder again</source>
        <translation>重新在文件夹中均匀选取预览图片</translation>
    </message>
    <message>
        <location filename="../../ui/docks/dataset_dock.cpp" line="199"/>
        <source>What training sees</source>
        <translation>训练所见</translation>
    </message>
    <message>
        <location filename="../../ui/docks/dataset_dock.cpp" line="203"/>
        <source>Draw other samples</source>
        <translation>换一组样本</translation>
    </message>
    <message>
        <location filename="../../ui/docks/dataset_dock.cpp" line="213"/>
        <source>A picture and the samples that augmentation makes of it</source>
        <translation>一张图片及其数据增强样本</translation>
    </message>
    <message>
        <location filename="../../ui/docks/dataset_dock.cpp" line="286"/>
        <source>Pictures for the previews</source>
        <translation>用于预览的图片</translation>
    </message>
    <message>
        <location filename="../../ui/docks/dataset_dock.cpp" line="300"/>
        <source>%1 lies in neither folder of this side; the previews follow only pictures from there.</source>
        <translation>%1 不在这一侧的任何文件夹中；预览只跟踪其中的图片。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/dataset_dock.cpp" line="322"/>
        <source>Click to let the previews follow it, or not</source>
        <translation>点击以选择预览是否跟踪它</translation>
    </message>
    <message>
        <location filename="../../ui/docks/dataset_dock.cpp" line="325"/>
        <source>Choose for the previews…</source>
        <translation>选择预览图片…</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/docks/dataset_dock.cpp" line="326"/>
        <source>%n chosen for the previews</source>
        <translation>
            <numerusform>已选 %n 张预览图片</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/docks/dataset_dock.cpp" line="340"/>
        <source>Pictures A</source>
        <translation>A 的图片</translation>
    </message>
    <message>
        <location filename="../../ui/docks/dataset_dock.cpp" line="341"/>
        <source>Pictures B</source>
        <translation>B 的图片</translation>
    </message>
    <message>
        <location filename="../../ui/docks/dataset_dock.cpp" line="353"/>
        <source>drawn by the program</source>
        <translation>由程序绘制</translation>
    </message>
    <message>
        <location filename="../../ui/docks/dataset_dock.cpp" line="358"/>
        <source>Looking…</source>
        <translation>正在查看…</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/docks/dataset_dock.cpp" line="366"/>
        <location filename="../../ui/docks/dataset_dock.cpp" line="419"/>
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n 张图片</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/docks/dataset_dock.cpp" line="380"/>
        <source>Choose a folder for each side. What lies in them, and anything wrong with it, appears here.</source>
        <translation>请为两边各选一个文件夹。其中的内容和发现的问题会显示在这里。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/dataset_dock.cpp" line="397"/>
        <source>Checking the pictures…</source>
        <translation>正在检查图片…</translation>
    </message>
    <message>
        <location filename="../../ui/docks/dataset_dock.cpp" line="407"/>
        <source>The pictures look healthy.</source>
        <translation>图片看起来没有问题。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/dataset_dock.cpp" line="420"/>
        <source>%1 to %2 × %3</source>
        <translation>%1 到 %2 × %3</translation>
    </message>
    <message>
        <location filename="../../ui/docks/dataset_dock.cpp" line="421"/>
        <source>Width × height in pixels, of the pictures looked at.</source>
        <translation>所查看图片的宽 × 高（像素）。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/dataset_dock.cpp" line="458"/>
        <source>Crops and mirrored copies of a picture appear here.</source>
        <translation>图片的裁剪和镜像样本会显示在这里。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/dataset_dock.cpp" line="473"/>
        <source>The picture</source>
        <translation>原图</translation>
    </message>
    <message>
        <location filename="../../ui/docks/dataset_dock.cpp" line="475"/>
        <source>Sample %1</source>
        <translation>样本 %1</translation>
    </message>
    <message>
        <location filename="../../ui/docks/dataset_dock.cpp" line="478"/>
        <source>A picture, and four samples of it as the networks would meet them.</source>
        <translation>一张图片，以及网络会见到的四个样本。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/dataset_dock.cpp" line="489"/>
        <source>Demo landscapes</source>
        <translation>演示风景</translation>
    </message>
    <message>
        <location filename="../../ui/docks/dataset_dock.cpp" line="492"/>
        <source>%1: %2 + %3 pictures</source>
        <translation>%1：%2 + %3 张图片</translation>
    </message>
</context>
<context>
    <name>cyclorama::Desktop</name>
    <message>
        <location filename="../../ui/desktop/desktop.cpp" line="49"/>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <location filename="../../ui/desktop/desktop.cpp" line="79"/>
        <location filename="../../ui/desktop/desktop.cpp" line="97"/>
        <source>A network is training</source>
        <translation>网络正在训练</translation>
    </message>
</context>
<context>
    <name>cyclorama::DockArea</name>
    <message>
        <location filename="../../ui/dock_area.cpp" line="349"/>
        <source>Panels</source>
        <translation>面板</translation>
    </message>
    <message>
        <location filename="../../ui/dock_area.cpp" line="431"/>
        <source>Move to the left</source>
        <translation>移到左边</translation>
    </message>
    <message>
        <location filename="../../ui/dock_area.cpp" line="432"/>
        <source>Move to the right</source>
        <translation>移到右边</translation>
    </message>
    <message>
        <location filename="../../ui/dock_area.cpp" line="433"/>
        <source>Move to the top</source>
        <translation>移到上边</translation>
    </message>
    <message>
        <location filename="../../ui/dock_area.cpp" line="434"/>
        <source>Move to the bottom</source>
        <translation>移到下边</translation>
    </message>
    <message>
        <location filename="../../ui/dock_area.cpp" line="442"/>
        <source>Add as a tab to</source>
        <translation>作为标签页加到</translation>
    </message>
    <message>
        <location filename="../../ui/dock_area.cpp" line="455"/>
        <source>Open in a window of its own</source>
        <translation>在单独的窗口中打开</translation>
    </message>
    <message>
        <location filename="../../ui/dock_area.cpp" line="457"/>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>cyclorama::DropZone</name>
    <message>
        <location filename="../../ui/widgets/drop_zone.cpp" line="87"/>
        <source>No picture in it can be read: choose another folder.</source>
        <translation>其中没有可读取的图片：请选择其他文件夹。</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/drop_zone.cpp" line="88"/>
        <source>There is no such folder: choose another one.</source>
        <translation>没有这个文件夹：请选择其他文件夹。</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/drop_zone.cpp" line="111"/>
        <source>or click to choose a folder</source>
        <translation>或点击选择文件夹</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/drop_zone.cpp" line="113"/>
        <source>A folder of pictures; subfolders are searched too.</source>
        <translation>图片文件夹；子文件夹也会搜索。</translation>
    </message>
</context>
<context>
    <name>cyclorama::EventMark</name>
    <message>
        <location filename="../../ui/widgets/event_marks.cpp" line="28"/>
        <source>resumed</source>
        <translation>继续</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/event_marks.cpp" line="30"/>
        <source>paused</source>
        <translation>暂停</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/event_marks.cpp" line="34"/>
        <source>checkpoint %1</source>
        <translation>检查点 %1</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/event_marks.cpp" line="35"/>
        <source>checkpoint</source>
        <translation>检查点</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/event_marks.cpp" line="38"/>
        <source>%1 %2 → %3</source>
        <translation>%1 %2 → %3</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/event_marks.cpp" line="43"/>
        <source>learning rate decays</source>
        <translation>学习率开始衰减</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/event_marks.cpp" line="45"/>
        <source>finished</source>
        <translation>完成</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/event_marks.cpp" line="47"/>
        <source>stopped</source>
        <translation>停止</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/event_marks.cpp" line="49"/>
        <source>failed</source>
        <translation>失败</translation>
    </message>
</context>
<context>
    <name>cyclorama::GeneratorChooser</name>
    <message>
        <location filename="../../ui/widgets/generator_chooser.cpp" line="36"/>
        <source>Networks of</source>
        <translation>网络来自</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/generator_chooser.cpp" line="37"/>
        <source>The run whose networks translate, or a file of weights (.pth).</source>
        <translation>用哪个任务的网络来转换，或一个权重文件 (.pth)。</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/generator_chooser.cpp" line="38"/>
        <source>Checkpoint</source>
        <translation>检查点</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/generator_chooser.cpp" line="39"/>
        <source>Which state of the run: its latest networks or a checkpoint.</source>
        <translation>任务的哪个状态：最新的网络或某个检查点。</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/generator_chooser.cpp" line="40"/>
        <source>Direction</source>
        <translation>方向</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/generator_chooser.cpp" line="41"/>
        <source>Which domain the pictures are of, and which they become.</source>
        <translation>图片属于哪个域，要变成哪个域。</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/generator_chooser.cpp" line="134"/>
        <source>Choose a run…</source>
        <translation>选择任务…</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/generator_chooser.cpp" line="145"/>
        <source>Weights file (.pth)…</source>
        <translation>权重文件 (.pth)…</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/generator_chooser.cpp" line="154"/>
        <source>Latest networks</source>
        <translation>最新的网络</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/generator_chooser.cpp" line="159"/>
        <source>Epoch %1, step %2</source>
        <translation>第 %1 轮，第 %2 步</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/generator_chooser.cpp" line="160"/>
        <source>Step %1</source>
        <translation>第 %1 步</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/generator_chooser.cpp" line="173"/>
        <location filename="../../ui/widgets/generator_chooser.cpp" line="174"/>
        <source>%1 to %2</source>
        <translation>%1 到 %2</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/generator_chooser.cpp" line="182"/>
        <source>Weights of a generator</source>
        <translation>生成器的权重</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/generator_chooser.cpp" line="183"/>
        <source>PyTorch weights (*.pth *.pt);;All files (*)</source>
        <translation>PyTorch 权重 (*.pth *.pt);；所有文件 (*)</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/generator_chooser.cpp" line="206"/>
        <source>source</source>
        <translation>原图</translation>
    </message>
</context>
<context>
    <name>cyclorama::ImageView</name>
    <message>
        <location filename="../../ui/widgets/image_view.cpp" line="80"/>
        <location filename="../../ui/widgets/image_view.cpp" line="337"/>
        <source>Copy picture</source>
        <translation>复制图片</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/image_view.cpp" line="82"/>
        <location filename="../../ui/widgets/image_view.cpp" line="339"/>
        <source>Save picture…</source>
        <translation>保存图片…</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/image_view.cpp" line="84"/>
        <source>Show large, or small again (Enter)</source>
        <translation>放大显示，或恢复大小（回车）</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/image_view.cpp" line="258"/>
        <location filename="../../ui/widgets/image_view.cpp" line="353"/>
        <source>picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/image_view.cpp" line="342"/>
        <source>Show large, or small again</source>
        <translation>放大显示，或恢复大小</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/image_view.cpp" line="345"/>
        <source>Fit</source>
        <translation>适合窗口</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/image_view.cpp" line="347"/>
        <source>One to one</source>
        <translation>原始大小</translation>
    </message>
</context>
<context>
    <name>cyclorama::LogDock</name>
    <message>
        <location filename="../../ui/docks/log_dock.cpp" line="112"/>
        <source>Lowest level shown</source>
        <translation>显示的最低级别</translation>
    </message>
    <message>
        <location filename="../../ui/docks/log_dock.cpp" line="113"/>
        <source>Lines of this level and above are shown.</source>
        <translation>显示此级别及以上的行。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/log_dock.cpp" line="118"/>
        <source>Filter the lines</source>
        <translation>筛选日志</translation>
    </message>
    <message>
        <location filename="../../ui/docks/log_dock.cpp" line="128"/>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <location filename="../../ui/docks/log_dock.cpp" line="129"/>
        <source>Copies the chosen lines, or all that are shown.</source>
        <translation>复制选中的行，或所有显示的行。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/log_dock.cpp" line="134"/>
        <source>Clear</source>
        <translation>清空</translation>
    </message>
    <message>
        <location filename="../../ui/docks/log_dock.cpp" line="135"/>
        <source>Empties this panel; the run&apos;s log file keeps its lines.</source>
        <translation>清空此面板；任务的日志文件不受影响。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/log_dock.cpp" line="150"/>
        <source>Nothing to report</source>
        <translation>暂无消息</translation>
    </message>
    <message>
        <location filename="../../ui/docks/log_dock.cpp" line="151"/>
        <source>What the program and the run say appears here, newest last.</source>
        <translation>程序和任务的消息会显示在这里，最新的在最后。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/log_dock.cpp" line="159"/>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/docks/log_dock.cpp" line="255"/>
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/docks/log_dock.cpp" line="256"/>
        <source>%1 of %n line(s)</source>
        <translation>
            <numerusform>%1 / %n 行</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cyclorama::LossPlot</name>
    <message>
        <location filename="../../ui/widgets/loss_plot.cpp" line="39"/>
        <source>learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/loss_plot.cpp" line="71"/>
        <source>Loss curves</source>
        <translation>损失曲线</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/loss_plot.cpp" line="73"/>
        <source>Left and right move along the run, plus and minus zoom, up and down zoom the values, Home shows all and follows, Shift with left and right reads values.</source>
        <translation>左右键沿任务移动，加减键缩放，上下键缩放数值，Home 显示全部并跟随，Shift 加左右键读取数值。</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/loss_plot.cpp" line="403"/>
        <source>step %1 · epoch %2 · %3</source>
        <translation>第 %1 步 · 第 %2 轮 · %3</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/loss_plot.cpp" line="409"/>
        <source>smoothed</source>
        <translation>平滑</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/loss_plot.cpp" line="409"/>
        <location filename="../../ui/widgets/loss_plot.cpp" line="411"/>
        <source>raw</source>
        <translation>原始</translation>
    </message>
</context>
<context>
    <name>cyclorama::LossesDock</name>
    <message>
        <location filename="../../ui/docks/losses_dock.cpp" line="115"/>
        <source>Live</source>
        <translation>实时</translation>
    </message>
    <message>
        <location filename="../../ui/docks/losses_dock.cpp" line="118"/>
        <source>Show the whole run and follow it (Home). Zooming or moving ends it.</source>
        <translation>显示整个任务并跟随（Home）。缩放或移动后停止跟随。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/losses_dock.cpp" line="125"/>
        <source>Smooth</source>
        <translation>平滑</translation>
    </message>
    <message>
        <location filename="../../ui/docks/losses_dock.cpp" line="130"/>
        <source>Smoothing</source>
        <translation>平滑程度</translation>
    </message>
    <message>
        <location filename="../../ui/docks/losses_dock.cpp" line="131"/>
        <source>Share of the past in each smoothed value. The raw curve stays visible behind it.</source>
        <translation>每个平滑值中历史所占的份额。原始曲线仍显示在后面。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/losses_dock.cpp" line="145"/>
        <source>Log axis</source>
        <translation>对数轴</translation>
    </message>
    <message>
        <location filename="../../ui/docks/losses_dock.cpp" line="148"/>
        <source>Losses on a logarithmic axis: equal distances are equal ratios.</source>
        <translation>损失用对数轴：相等的距离表示相等的比例。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/losses_dock.cpp" line="152"/>
        <source>By step</source>
        <translation>按步</translation>
    </message>
    <message>
        <location filename="../../ui/docks/losses_dock.cpp" line="152"/>
        <source>By epoch</source>
        <translation>按轮</translation>
    </message>
    <message>
        <location filename="../../ui/docks/losses_dock.cpp" line="152"/>
        <source>By time</source>
        <translation>按时间</translation>
    </message>
    <message>
        <location filename="../../ui/docks/losses_dock.cpp" line="153"/>
        <source>Horizontal axis</source>
        <translation>横轴</translation>
    </message>
    <message>
        <location filename="../../ui/docks/losses_dock.cpp" line="154"/>
        <source>What the curves run along: steps, epochs, or hours of training.</source>
        <translation>曲线的横轴：步、轮或训练小时数。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/losses_dock.cpp" line="159"/>
        <source>Compare…</source>
        <translation>对比…</translation>
    </message>
    <message>
        <location filename="../../ui/docks/losses_dock.cpp" line="161"/>
        <source>Lay other runs under these curves.</source>
        <translation>在这些曲线下面叠放其他任务。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/losses_dock.cpp" line="168"/>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <location filename="../../ui/docks/losses_dock.cpp" line="170"/>
        <source>Save these curves as a picture or a table, or copy them.</source>
        <translation>把曲线保存为图片或表格，或复制。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/losses_dock.cpp" line="176"/>
        <source>Picture (PNG)…</source>
        <translation>图片 (PNG)…</translation>
    </message>
    <message>
        <location filename="../../ui/docks/losses_dock.cpp" line="176"/>
        <source>PNG picture (*.png)</source>
        <translation>PNG 图片 (*.png)</translation>
    </message>
    <message>
        <location filename="../../ui/docks/losses_dock.cpp" line="177"/>
        <source>Drawing (SVG)…</source>
        <translation>矢量图 (SVG)…</translation>
    </message>
    <message>
        <location filename="../../ui/docks/losses_dock.cpp" line="177"/>
        <source>SVG drawing (*.svg)</source>
        <translation>SVG 矢量图 (*.svg)</translation>
    </message>
    <message>
        <location filename="../../ui/docks/losses_dock.cpp" line="178"/>
        <source>Document (PDF)…</source>
        <translation>文档 (PDF)…</translation>
    </message>
    <message>
        <location filename="../../ui/docks/losses_dock.cpp" line="178"/>
        <source>PDF document (*.pdf)</source>
        <translation>PDF 文档 (*.pdf)</translation>
    </message>
    <message>
        <location filename="../../ui/docks/losses_dock.cpp" line="179"/>
        <source>Table of all steps (CSV)…</source>
        <translation>所有步的表格 (CSV)…</translation>
    </message>
    <message>
        <location filename="../../ui/docks/losses_dock.cpp" line="179"/>
        <source>CSV table (*.csv)</source>
        <translation>CSV 表格 (*.csv)</translation>
    </message>
    <message>
        <location filename="../../ui/docks/losses_dock.cpp" line="181"/>
        <source>Copy picture</source>
        <translation>复制图片</translation>
    </message>
    <message>
        <location filename="../../ui/docks/losses_dock.cpp" line="318"/>
        <source>No other run in %1</source>
        <translation>%1 中没有其他任务</translation>
    </message>
    <message>
        <location filename="../../ui/docks/losses_dock.cpp" line="322"/>
        <source>Another folder…</source>
        <translation>其他文件夹…</translation>
    </message>
    <message>
        <location filename="../../ui/docks/losses_dock.cpp" line="323"/>
        <source>A run to compare with</source>
        <translation>要对比的任务</translation>
    </message>
    <message>
        <location filename="../../ui/docks/losses_dock.cpp" line="328"/>
        <source>%1 holds no run: choose a folder with a config.json of Cyclorama.</source>
        <translation>%1 中没有任务：请选择含有 Cyclorama 的 config.json 的文件夹。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/losses_dock.cpp" line="340"/>
        <source>Export curves</source>
        <translation>导出曲线</translation>
    </message>
    <message>
        <location filename="../../ui/docks/losses_dock.cpp" line="356"/>
        <source>Curves saved as %1</source>
        <translation>曲线已保存为 %1</translation>
    </message>
    <message>
        <location filename="../../ui/docks/losses_dock.cpp" line="372"/>
        <source>%1: curves are saved as .png, .svg, .pdf or .csv. Choose one of these endings.</source>
        <translation>%1：曲线可保存为 .png、.svg、.pdf 或 .csv。请使用其中一种扩展名。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/losses_dock.cpp" line="381"/>
        <source>Curves copied</source>
        <translation>曲线已复制</translation>
    </message>
    <message>
        <location filename="../../ui/docks/losses_dock.cpp" line="385"/>
        <source>run</source>
        <translation>任务</translation>
    </message>
    <message>
        <location filename="../../ui/docks/losses_dock.cpp" line="415"/>
        <source>Beneath:</source>
        <translation>叠放：</translation>
    </message>
    <message>
        <location filename="../../ui/docks/losses_dock.cpp" line="425"/>
        <source>Take %1 away from the curves</source>
        <translation>从曲线中移除 %1</translation>
    </message>
    <message>
        <location filename="../../ui/docks/losses_dock.cpp" line="426"/>
        <source>Stop comparing with %1</source>
        <translation>停止与 %1 对比</translation>
    </message>
    <message>
        <location filename="../../ui/docks/losses_dock.cpp" line="442"/>
        <source>No run is open</source>
        <translation>没有打开的任务</translation>
    </message>
    <message>
        <location filename="../../ui/docks/losses_dock.cpp" line="443"/>
        <source>The losses of a run are drawn here as it trains. Start one, or open one from Runs.</source>
        <translation>训练时任务的损失会画在这里。请开始一个任务，或从“任务列表”中打开。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/losses_dock.cpp" line="446"/>
        <source>No step yet</source>
        <translation>还没有一步</translation>
    </message>
    <message>
        <location filename="../../ui/docks/losses_dock.cpp" line="446"/>
        <source>The curves begin with the first step.</source>
        <translation>曲线从第一步开始。</translation>
    </message>
</context>
<context>
    <name>cyclorama::MainWindow</name>
    <message>
        <location filename="../../ui/mainwindow.cpp" line="133"/>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <location filename="../../ui/mainwindow.cpp" line="134"/>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <location filename="../../ui/mainwindow.cpp" line="135"/>
        <source>Previews</source>
        <translation>预览</translation>
    </message>
    <message>
        <location filename="../../ui/mainwindow.cpp" line="136"/>
        <source>Translate</source>
        <translation>转换</translation>
    </message>
    <message>
        <location filename="../../ui/mainwindow.cpp" line="137"/>
        <source>Run</source>
        <translation>任务</translation>
    </message>
    <message>
        <location filename="../../ui/mainwindow.cpp" line="138"/>
        <source>Runs</source>
        <translation>任务列表</translation>
    </message>
    <message>
        <location filename="../../ui/mainwindow.cpp" line="139"/>
        <source>Losses</source>
        <translation>损失</translation>
    </message>
    <message>
        <location filename="../../ui/mainwindow.cpp" line="140"/>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <location filename="../../ui/mainwindow.cpp" line="158"/>
        <source>Load settings</source>
        <translation>载入设置</translation>
    </message>
    <message>
        <location filename="../../ui/mainwindow.cpp" line="159"/>
        <location filename="../../ui/mainwindow.cpp" line="164"/>
        <source>Settings (*.json)</source>
        <translation>设置 (*.json)</translation>
    </message>
    <message>
        <location filename="../../ui/mainwindow.cpp" line="164"/>
        <source>Save settings</source>
        <translation>保存设置</translation>
    </message>
    <message>
        <location filename="../../ui/mainwindow.cpp" line="218"/>
        <source>The language changes at the next start.</source>
        <translation>语言在下次启动时更改。</translation>
    </message>
    <message>
        <location filename="../../ui/mainwindow.cpp" line="219"/>
        <source>Start again now</source>
        <translation>立即重新启动</translation>
    </message>
    <message>
        <location filename="../../ui/mainwindow.cpp" line="229"/>
        <source>The usage guide is not installed; it is docs/usage.md of the sources.</source>
        <translation>未安装使用指南；它是源代码中的 docs/usage.md。</translation>
    </message>
    <message>
        <location filename="../../ui/mainwindow.cpp" line="394"/>
        <source>%1 cannot be opened while a run trains. Stop that one first.</source>
        <translation>训练期间无法打开 %1。请先停止当前任务。</translation>
    </message>
    <message>
        <location filename="../../ui/mainwindow.cpp" line="410"/>
        <source>%1: there is no such file or folder</source>
        <translation>%1：没有这个文件或文件夹</translation>
    </message>
    <message>
        <location filename="../../ui/mainwindow.cpp" line="419"/>
        <source>%1 lies in no run: put it back into its run&apos;s checkpoints folder, or open a .pth file.</source>
        <translation>%1 不在任何任务中：请把它放回其任务的 checkpoints 文件夹，或打开 .pth 文件。</translation>
    </message>
    <message>
        <location filename="../../ui/mainwindow.cpp" line="441"/>
        <source>Open a run</source>
        <translation>打开任务</translation>
    </message>
    <message>
        <location filename="../../ui/mainwindow.cpp" line="446"/>
        <location filename="../../ui/mainwindow.cpp" line="560"/>
        <source>Translate pictures</source>
        <translation>转换图片</translation>
    </message>
    <message>
        <location filename="../../ui/mainwindow.cpp" line="453"/>
        <source>Checking the devices…</source>
        <translation>正在检查设备…</translation>
    </message>
    <message>
        <location filename="../../ui/mainwindow.cpp" line="463"/>
        <source>%1 is right, %2 s a small step</source>
        <translation>%1 正常，一小步 %2 秒</translation>
    </message>
    <message>
        <location filename="../../ui/mainwindow.cpp" line="465"/>
        <source>%1: %2</source>
        <translation>%1:%2</translation>
    </message>
    <message>
        <location filename="../../ui/mainwindow.cpp" line="525"/>
        <source>Checkpoint of step %1 saved, %2</source>
        <translation>第 %1 步的检查点已保存，%2</translation>
    </message>
    <message>
        <location filename="../../ui/mainwindow.cpp" line="528"/>
        <source>Checkpoint of step %1 saved</source>
        <translation>第 %1 步的检查点已保存</translation>
    </message>
    <message>
        <location filename="../../ui/mainwindow.cpp" line="553"/>
        <source>Go on from the checkpoint</source>
        <translation>从检查点继续</translation>
    </message>
    <message>
        <location filename="../../ui/mainwindow.cpp" line="554"/>
        <source>Show the log</source>
        <translation>查看日志</translation>
    </message>
    <message>
        <location filename="../../ui/mainwindow.cpp" line="559"/>
        <source>%1 has finished.</source>
        <translation>%1 已完成。</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/mainwindow.cpp" line="568"/>
        <location filename="../../ui/mainwindow_closing.cpp" line="84"/>
        <source>%n run(s) wait in the queue.</source>
        <translation>
            <numerusform>队列中有 %n 个任务在等待。</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/mainwindow.cpp" line="569"/>
        <location filename="../../ui/mainwindow_closing.cpp" line="85"/>
        <source>Start the next</source>
        <translation>开始下一个</translation>
    </message>
    <message>
        <location filename="../../ui/mainwindow.cpp" line="571"/>
        <source>%1 failed</source>
        <translation>%1 失败</translation>
    </message>
    <message>
        <location filename="../../ui/mainwindow.cpp" line="572"/>
        <source>%1 has finished</source>
        <translation>%1 已完成</translation>
    </message>
    <message>
        <location filename="../../ui/mainwindow.cpp" line="581"/>
        <source>Stop it</source>
        <translation>停止它</translation>
    </message>
    <message>
        <location filename="../../ui/mainwindow.cpp" line="591"/>
        <source>The settings stand in a new run that is not started yet.</source>
        <translation>设置已放入一个尚未开始的新任务。</translation>
    </message>
    <message>
        <location filename="../../ui/mainwindow.cpp" line="619"/>
        <source>The run waits in the queue.</source>
        <translation>任务已在队列中等待。</translation>
    </message>
    <message>
        <location filename="../../ui/mainwindow.cpp" line="618"/>
        <source>Start it now</source>
        <translation>现在开始</translation>
    </message>
    <message>
        <location filename="../../ui/mainwindow.cpp" line="579"/>
        <source>Stop the running one first, or queue a new run with these settings.</source>
        <translation>请先停止正在训练的任务，或将采用这些设置的新任务加入队列。</translation>
    </message>
    <message>
        <location filename="../../ui/mainwindow.cpp" line="580"/>
        <source>Queue it</source>
        <translation>加入队列</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/mainwindow.cpp" line="658"/>
        <source>%n run(s) in the queue</source>
        <translation>
            <numerusform>队列中有 %n 个任务</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/mainwindow.cpp" line="659"/>
        <source>Runs shows them and changes their order.</source>
        <translation>“任务列表”会显示它们并可调整顺序。</translation>
    </message>
    <message>
        <location filename="../../ui/mainwindow.cpp" line="670"/>
        <source> · epoch %1</source>
        <translation> · 第 %1 轮</translation>
    </message>
    <message>
        <location filename="../../ui/mainwindow_closing.cpp" line="74"/>
        <source>%1 was at epoch %2 of %3 when the program ended.</source>
        <translation>程序结束时，%1 进行到第 %2 轮（共 %3 轮）。</translation>
    </message>
    <message>
        <location filename="../../ui/mainwindow_closing.cpp" line="75"/>
        <source>%1 was stopped at epoch %2 of %3.</source>
        <translation>%1 停在第 %2 轮，共 %3 轮。</translation>
    </message>
    <message>
        <location filename="../../ui/mainwindow_closing.cpp" line="78"/>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <location filename="../../ui/mainwindow_closing.cpp" line="63"/>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <location filename="../../ui/mainwindow_closing.cpp" line="66"/>
        <source>%1 trains in another window.</source>
        <translation>%1 正在另一个窗口中训练。</translation>
    </message>
    <message>
        <location filename="../../ui/mainwindow_closing.cpp" line="118"/>
        <source>Writing a checkpoint, then closing…</source>
        <translation>正在写入检查点，随后关闭…</translation>
    </message>
</context>
<context>
    <name>cyclorama::MessageBar</name>
    <message>
        <location filename="../../ui/widgets/message_bar.cpp" line="51"/>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/message_bar.cpp" line="118"/>
        <source>Close this message</source>
        <translation>关闭此消息</translation>
    </message>
</context>
<context>
    <name>cyclorama::PanelTitle</name>
    <message>
        <location filename="../../ui/panel_title.cpp" line="17"/>
        <source>Return this panel into the window</source>
        <translation>把面板放回窗口</translation>
    </message>
    <message>
        <location filename="../../ui/panel_title.cpp" line="21"/>
        <source>Close this panel; the View menu shows it again</source>
        <translation>关闭此面板；可从“视图”菜单再次显示</translation>
    </message>
</context>
<context>
    <name>cyclorama::PreviewTile</name>
    <message>
        <location filename="../../ui/widgets/preview_grid.cpp" line="27"/>
        <source>real</source>
        <translation>真实</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/preview_grid.cpp" line="29"/>
        <source>fake</source>
        <translation>生成</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/preview_grid.cpp" line="31"/>
        <source>reconstructed</source>
        <translation>重建</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/preview_grid.cpp" line="33"/>
        <source>identity</source>
        <translation>恒等</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/preview_grid.cpp" line="41"/>
        <source>A picture of the data, as it is.</source>
        <translation>数据中的一张原图。</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/preview_grid.cpp" line="43"/>
        <source>The picture translated into the other domain.</source>
        <translation>转换到另一个域的图片。</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/preview_grid.cpp" line="45"/>
        <source>The translation translated back. It should look like the real picture; L1 is the mean distance, 0 to 2.</source>
        <translation>再转换回来的图片。应与真实图片相像；L1 是平均距离，0 到 2。</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/preview_grid.cpp" line="48"/>
        <source>What the generator that makes such pictures makes of this one. It should change nothing; L1 is the mean distance, 0 to 2.</source>
        <translation>生成这类图片的生成器对这张图片的结果。应当什么都不改；L1 是平均距离，0 到 2。</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/preview_grid.cpp" line="104"/>
        <source>real, this batch</source>
        <translation>真实，当前批次</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/preview_grid.cpp" line="109"/>
        <location filename="../../ui/widgets/preview_grid.cpp" line="142"/>
        <source>L1 %1</source>
        <translation>L1 %1</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/preview_grid.cpp" line="113"/>
        <source>difference</source>
        <translation>差异</translation>
    </message>
</context>
<context>
    <name>cyclorama::PreviewsDock</name>
    <message>
        <location filename="../../ui/docks/previews_dock.cpp" line="97"/>
        <source>Fixed pictures</source>
        <translation>固定图片</translation>
    </message>
    <message>
        <location filename="../../ui/docks/previews_dock.cpp" line="97"/>
        <source>Current batch</source>
        <translation>当前批次</translation>
    </message>
    <message>
        <location filename="../../ui/docks/previews_dock.cpp" line="97"/>
        <source>Both</source>
        <translation>两者</translation>
    </message>
    <message>
        <location filename="../../ui/docks/previews_dock.cpp" line="98"/>
        <source>Pictures shown</source>
        <translation>显示的图片</translation>
    </message>
    <message>
        <location filename="../../ui/docks/previews_dock.cpp" line="99"/>
        <source>Fixed pictures stay the same through the run, so that progress shows; the current batch is what the networks see right now.</source>
        <translation>固定图片在整个任务中不变，便于看出进展；当前批次是网络此刻所见。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/previews_dock.cpp" line="111"/>
        <source>Previous picture</source>
        <translation>上一张</translation>
    </message>
    <message>
        <location filename="../../ui/docks/previews_dock.cpp" line="112"/>
        <source>Next picture</source>
        <translation>下一张</translation>
    </message>
    <message>
        <location filename="../../ui/docks/previews_dock.cpp" line="121"/>
        <source>Fit the pictures (0)</source>
        <translation>适合窗口 (0)</translation>
    </message>
    <message>
        <location filename="../../ui/docks/previews_dock.cpp" line="124"/>
        <source>One pixel of the picture to one of the screen (1)</source>
        <translation>图片一像素对应屏幕一像素 (1)</translation>
    </message>
    <message>
        <location filename="../../ui/docks/previews_dock.cpp" line="128"/>
        <source>Show where reconstructed and identity differ from the real picture: the brighter, the more.</source>
        <translation>显示重建和恒等与真实图片的差异：越亮差异越大。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/previews_dock.cpp" line="131"/>
        <source>Difference</source>
        <translation>差异</translation>
    </message>
    <message>
        <location filename="../../ui/docks/previews_dock.cpp" line="137"/>
        <source>Save the pictures, make a time-lapse</source>
        <translation>保存图片，制作延时动画</translation>
    </message>
    <message>
        <location filename="../../ui/docks/previews_dock.cpp" line="139"/>
        <source>Save all pictures…</source>
        <translation>保存所有图片…</translation>
    </message>
    <message>
        <location filename="../../ui/docks/previews_dock.cpp" line="141"/>
        <source>Time-lapse of the run…</source>
        <translation>任务的延时动画…</translation>
    </message>
    <message>
        <location filename="../../ui/docks/previews_dock.cpp" line="161"/>
        <location filename="../../ui/docks/previews_dock.cpp" line="321"/>
        <source>Play the previews of the run</source>
        <translation>播放任务的预览</translation>
    </message>
    <message>
        <location filename="../../ui/docks/previews_dock.cpp" line="164"/>
        <source>History of previews</source>
        <translation>预览历史</translation>
    </message>
    <message>
        <location filename="../../ui/docks/previews_dock.cpp" line="165"/>
        <source>Go through the previews of the run, from its first step to now.</source>
        <translation>浏览任务从第一步到现在的预览。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/previews_dock.cpp" line="171"/>
        <source>Live</source>
        <translation>实时</translation>
    </message>
    <message>
        <location filename="../../ui/docks/previews_dock.cpp" line="174"/>
        <source>Show each preview as soon as it is made.</source>
        <translation>每个预览一生成就显示。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/previews_dock.cpp" line="187"/>
        <source>No preview yet</source>
        <translation>还没有预览</translation>
    </message>
    <message>
        <location filename="../../ui/docks/previews_dock.cpp" line="188"/>
        <source>The networks&apos; first pictures appear here after the first steps: each direction real, fake, reconstructed and identity.</source>
        <translation>最初几步之后，网络的第一批图片会显示在这里：每个方向的真实、生成、重建和恒等。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/previews_dock.cpp" line="200"/>
        <source>No run is open</source>
        <translation>没有打开的任务</translation>
    </message>
    <message>
        <location filename="../../ui/docks/previews_dock.cpp" line="201"/>
        <source>Here you will watch the networks&apos; pictures as they learn. Start a run, or open one from Runs.</source>
        <translation>在这里观看网络学习时的图片。请开始一个任务，或从“任务列表”中打开。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/previews_dock.cpp" line="250"/>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <location filename="../../ui/docks/previews_dock.cpp" line="304"/>
        <source>step %1 of %2</source>
        <translation>第 %1 步，共 %2 步</translation>
    </message>
    <message>
        <location filename="../../ui/docks/previews_dock.cpp" line="321"/>
        <source>Stop playing</source>
        <translation>停止播放</translation>
    </message>
    <message>
        <location filename="../../ui/docks/previews_dock.cpp" line="332"/>
        <source>Folder for the pictures</source>
        <translation>存放图片的文件夹</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/docks/previews_dock.cpp" line="356"/>
        <source>%n picture(s) saved in %1</source>
        <translation>
            <numerusform>%n 张图片已保存到 %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cyclorama::QueueView</name>
    <message>
        <location filename="../../ui/widgets/queue_view.cpp" line="24"/>
        <source>training</source>
        <translation>训练中</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/queue_view.cpp" line="26"/>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/queue_view.cpp" line="30"/>
        <source>new run</source>
        <translation>新任务</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/queue_view.cpp" line="30"/>
        <source>goes on</source>
        <translation>继续训练</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/queue_view.cpp" line="36"/>
        <source>Queue</source>
        <translation>队列</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/queue_view.cpp" line="38"/>
        <source>These runs begin one after the other, each when the one before has finished or failed.</source>
        <translation>这些任务依次开始，每个都在前一个完成或失败之后。</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/queue_view.cpp" line="44"/>
        <source>Start the next</source>
        <translation>开始下一个</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/queue_view.cpp" line="45"/>
        <source>Earlier (Alt+Up)</source>
        <translation>提前 (Alt+Up)</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/queue_view.cpp" line="46"/>
        <source>Later (Alt+Down)</source>
        <translation>推后 (Alt+Down)</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/queue_view.cpp" line="47"/>
        <source>Let the failed run wait again</source>
        <translation>让失败的任务重新排队</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/queue_view.cpp" line="48"/>
        <source>Take out of the queue (Del)</source>
        <translation>移出队列 (Del)</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/queue_view.cpp" line="56"/>
        <source>Queue of runs</source>
        <translation>任务队列</translation>
    </message>
</context>
<context>
    <name>cyclorama::RunCard</name>
    <message>
        <location filename="../../ui/widgets/run_card.cpp" line="65"/>
        <source> · epoch %1 of %2</source>
        <translation> · 第 %1 轮，共 %2 轮</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/run_card.cpp" line="70"/>
        <source>Run %1, %2</source>
        <translation>任务 %1，%2</translation>
    </message>
</context>
<context>
    <name>cyclorama::RunDock</name>
    <message>
        <location filename="../../ui/docks/run_dock.cpp" line="61"/>
        <source>No run is open</source>
        <translation>没有打开的任务</translation>
    </message>
    <message>
        <location filename="../../ui/docks/run_dock.cpp" line="62"/>
        <source>Speed, memory and checkpoints of a run appear here. Set one up or open one first.</source>
        <translation>任务的速度、内存和检查点会显示在这里。请先设置或打开一个任务。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/run_dock.cpp" line="198"/>
        <source>Check memory</source>
        <translation>检查内存</translation>
    </message>
    <message>
        <location filename="../../ui/docks/run_dock.cpp" line="81"/>
        <source>Trains two steps on random pictures with these settings, measures the peak and throws them away.</source>
        <translation>用这些设置在随机图片上训练两步，测量峰值后丢弃。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/run_dock.cpp" line="93"/>
        <source>Checkpoints</source>
        <translation>检查点</translation>
    </message>
    <message>
        <location filename="../../ui/docks/run_dock.cpp" line="125"/>
        <source>Steps a second</source>
        <translation>每秒步数</translation>
    </message>
    <message>
        <location filename="../../ui/docks/run_dock.cpp" line="126"/>
        <source>Training steps each second, over the last steps. Steady is healthy; a drop means that something else uses the machine.</source>
        <translation>最近若干步的每秒训练步数。平稳为好；下降说明有别的程序占用机器。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/run_dock.cpp" line="128"/>
        <source>Pictures a second</source>
        <translation>每秒图片数</translation>
    </message>
    <message>
        <location filename="../../ui/docks/run_dock.cpp" line="129"/>
        <source>Pictures of A and B that went through the networks each second.</source>
        <translation>每秒通过网络的 A 和 B 的图片数。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/run_dock.cpp" line="130"/>
        <source>Waiting for data</source>
        <translation>等待数据</translation>
    </message>
    <message>
        <location filename="../../ui/docks/run_dock.cpp" line="131"/>
        <source>Share of the time in which the step waited for pictures. Below 1 % is healthy; above, add loading threads or a larger picture cache.</source>
        <translation>训练等待图片的时间比例。低于 1 % 为好；超过时请增加读取线程或加大图片缓存。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/run_dock.cpp" line="133"/>
        <source>Device memory</source>
        <translation>设备内存</translation>
    </message>
    <message>
        <location filename="../../ui/docks/run_dock.cpp" line="134"/>
        <source>Memory in use on the GPU. Near its limit, lower the crop size, the batch size or the filters.</source>
        <translation>GPU 已用内存。接近上限时，请减小裁剪尺寸、批大小或滤波器数。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/run_dock.cpp" line="136"/>
        <source>Process memory</source>
        <translation>进程内存</translation>
    </message>
    <message>
        <location filename="../../ui/docks/run_dock.cpp" line="137"/>
        <source>Memory of this program. It should stay level after the first minutes.</source>
        <translation>本程序的内存。几分钟后应保持平稳。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/run_dock.cpp" line="139"/>
        <source>GPU</source>
        <translation>GPU</translation>
    </message>
    <message>
        <location filename="../../ui/docks/run_dock.cpp" line="140"/>
        <source>Share of time in which the GPU worked, and its temperature. Above 90 % and below 85 °C is healthy.</source>
        <translation>GPU 工作时间的比例及温度。高于 90 %、低于 85 °C 为好。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/run_dock.cpp" line="142"/>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <location filename="../../ui/docks/run_dock.cpp" line="143"/>
        <source>Size of the generators&apos; steps at present; it falls as the policy says.</source>
        <translation>生成器当前的步长；按策略下降。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/run_dock.cpp" line="144"/>
        <source>Trains on</source>
        <translation>训练设备</translation>
    </message>
    <message>
        <location filename="../../ui/docks/run_dock.cpp" line="144"/>
        <source>The device and the number format of the sums.</source>
        <translation>设备及计算的数值格式。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/run_dock.cpp" line="145"/>
        <source>Trained for</source>
        <translation>已训练</translation>
    </message>
    <message>
        <location filename="../../ui/docks/run_dock.cpp" line="146"/>
        <source>Time that this run has trained so far, over all its sessions.</source>
        <translation>此任务迄今在所有会话中训练的总时间。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/run_dock.cpp" line="147"/>
        <source>Last trained</source>
        <translation>上次训练</translation>
    </message>
    <message>
        <location filename="../../ui/docks/run_dock.cpp" line="147"/>
        <source>When this run last wrote anything.</source>
        <translation>此任务上次写入内容的时间。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/run_dock.cpp" line="151"/>
        <source>Fixed preview pictures</source>
        <translation>固定预览图片</translation>
    </message>
    <message>
        <location filename="../../ui/docks/run_dock.cpp" line="152"/>
        <source>Measured on the fixed preview pictures. The arrow compares with the preview before.</source>
        <translation>在固定的预览图片上测得。箭头表示与上一次预览相比。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/run_dock.cpp" line="154"/>
        <source>Mean difference between a picture and its reconstruction, 0 to 2. It should fall; 0.05 to 0.15 is usual.</source>
        <translation>图片与其重建之间的平均差异，0 到 2。应当下降；通常为 0.05 到 0.15。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/run_dock.cpp" line="156"/>
        <source>Mean difference between a picture and what the other generator makes of it, 0 to 2. It should fall while the identity weight is above 0.</source>
        <translation>图片与另一生成器结果之间的平均差异，0 到 2。恒等权重大于 0 时应当下降。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/run_dock.cpp" line="159"/>
        <source>Cycle L1, A</source>
        <translation>循环 L1,A</translation>
    </message>
    <message>
        <location filename="../../ui/docks/run_dock.cpp" line="160"/>
        <source>Cycle L1, B</source>
        <translation>循环 L1,B</translation>
    </message>
    <message>
        <location filename="../../ui/docks/run_dock.cpp" line="161"/>
        <source>Identity L1, A</source>
        <translation>恒等 L1,A</translation>
    </message>
    <message>
        <location filename="../../ui/docks/run_dock.cpp" line="162"/>
        <source>Identity L1, B</source>
        <translation>恒等 L1,B</translation>
    </message>
    <message>
        <location filename="../../ui/docks/run_dock.cpp" line="198"/>
        <source>Trying a step…</source>
        <translation>正在试一步…</translation>
    </message>
    <message>
        <location filename="../../ui/docks/run_dock.cpp" line="211"/>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <location filename="../../ui/docks/run_dock.cpp" line="238"/>
        <source>%1 % · %2 °C</source>
        <translation>%1 % · %2 °C</translation>
    </message>
    <message>
        <location filename="../../ui/docks/run_dock.cpp" line="324"/>
        <source>Tries a step of these settings and says whether it fits this machine, and how long it takes.</source>
        <translation>用这些设置试一步，看这台机器能否容纳以及需要多久。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/run_dock.cpp" line="330"/>
        <source>A step takes %1 of the %2 there are, and %3 s: it fits.</source>
        <translation>一步需要 %1（共有 %2），用时 %3 秒：内存足够。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/run_dock.cpp" line="331"/>
        <source>A step does not fit: it takes %1 of the %2 there are, and %3 s.</source>
        <translation>放不下一步：需要 %1(共 %2)，用时 %3 秒。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/run_dock.cpp" line="337"/>
        <source>Lower the batch size first, then the crop size.</source>
        <translation>请先减小批大小，再减小裁剪尺寸。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/run_dock.cpp" line="339"/>
        <source>Switch on activation checkpointing first, then lower the crop size: half the side takes a quarter of the memory.</source>
        <translation>请先打开激活检查点，再减小裁剪尺寸：边长减半，内存只需四分之一。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/run_dock.cpp" line="341"/>
        <source>Lower the crop size first: half the side takes a quarter of the memory. Then give the generators fewer filters or blocks.</source>
        <translation>请先减小裁剪尺寸：边长减半，内存只需四分之一。然后再减少生成器的滤波器或残差块数。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/run_dock.cpp" line="380"/>
        <source>Step %1</source>
        <translation>第 %1 步</translation>
    </message>
    <message>
        <location filename="../../ui/docks/run_dock.cpp" line="382"/>
        <source>Epoch %1</source>
        <translation>第 %1 轮</translation>
    </message>
    <message>
        <location filename="../../ui/docks/run_dock.cpp" line="385"/>
        <source>kept</source>
        <translation>保留</translation>
    </message>
    <message>
        <location filename="../../ui/docks/run_dock.cpp" line="386"/>
        <source>Stays; newer checkpoints do not push it out.</source>
        <translation>会一直保留；新的检查点不会取代它。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/run_dock.cpp" line="395"/>
        <source>%1
Step %2, %3</source>
        <translation>%1
第 %2 步，%3</translation>
    </message>
</context>
<context>
    <name>cyclorama::RunList</name>
    <message>
        <location filename="../../ui/widgets/run_list.cpp" line="132"/>
        <source>Runs</source>
        <translation>任务列表</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/run_list.cpp" line="179"/>
        <source>epoch %1 of %2</source>
        <translation>第 %1 轮，共 %2 轮</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/run_list.cpp" line="192"/>
        <source>open in this window</source>
        <translation>在本窗口中打开</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/run_list.cpp" line="193"/>
        <source>Open in this window</source>
        <translation>在本窗口中打开</translation>
    </message>
</context>
<context>
    <name>cyclorama::RunsDock</name>
    <message>
        <location filename="../../ui/docks/runs_dock.cpp" line="56"/>
        <source>No runs yet</source>
        <translation>还没有任务</translation>
    </message>
    <message>
        <location filename="../../ui/docks/runs_dock.cpp" line="57"/>
        <source>Every run is listed here with its pictures and how far it came. Start one with New run or Try the demo.</source>
        <translation>所有任务及其图片和进度都列在这里。请用“新建任务”或“试试演示”开始。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/runs_dock.cpp" line="104"/>
        <location filename="../../ui/docks/runs_dock.cpp" line="147"/>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <location filename="../../ui/docks/runs_dock.cpp" line="105"/>
        <location filename="../../ui/docks/runs_dock.cpp" line="148"/>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <location filename="../../ui/docks/runs_dock.cpp" line="106"/>
        <source>Extend…</source>
        <translation>延长…</translation>
    </message>
    <message>
        <location filename="../../ui/docks/runs_dock.cpp" line="107"/>
        <source>Queue next</source>
        <translation>排入队列</translation>
    </message>
    <message>
        <location filename="../../ui/docks/runs_dock.cpp" line="109"/>
        <source>New run with its settings</source>
        <translation>用其设置新建任务</translation>
    </message>
    <message>
        <location filename="../../ui/docks/runs_dock.cpp" line="111"/>
        <source>Compare the losses</source>
        <translation>对比损失</translation>
    </message>
    <message>
        <location filename="../../ui/docks/runs_dock.cpp" line="113"/>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <location filename="../../ui/docks/runs_dock.cpp" line="114"/>
        <source>Show in file manager</source>
        <translation>在文件管理器中显示</translation>
    </message>
    <message>
        <location filename="../../ui/docks/runs_dock.cpp" line="115"/>
        <source>Move to trash…</source>
        <translation>移到回收站…</translation>
    </message>
    <message>
        <location filename="../../ui/docks/runs_dock.cpp" line="272"/>
        <source>Resume with a later last epoch.</source>
        <translation>以更晚的最后一轮继续。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/runs_dock.cpp" line="116"/>
        <source>Go on with it when the present run has ended.</source>
        <translation>当前任务结束后继续它。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/runs_dock.cpp" line="110"/>
        <source>Queue a new run with its settings</source>
        <translation>将采用其设置的新任务加入队列</translation>
    </message>
    <message>
        <location filename="../../ui/docks/runs_dock.cpp" line="118"/>
        <source>A run from the beginning, with the same settings, when those before it have ended.</source>
        <translation>前面的任务结束后，用相同的设置从头开始训练。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/runs_dock.cpp" line="153"/>
        <source>What else can be done with a run</source>
        <translation>对任务的其他操作</translation>
    </message>
    <message>
        <location filename="../../ui/docks/runs_dock.cpp" line="154"/>
        <source>More actions</source>
        <translation>更多操作</translation>
    </message>
    <message>
        <location filename="../../ui/docks/runs_dock.cpp" line="264"/>
        <source>Another run trains: stop it first, or queue this one.</source>
        <translation>另一个任务正在训练：请先停止它，或将此任务加入队列。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/runs_dock.cpp" line="266"/>
        <source>Look at it.</source>
        <translation>查看此任务。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/runs_dock.cpp" line="269"/>
        <source>It has reached its last epoch; extend it instead.</source>
        <translation>它已到最后一轮；请改为延长。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/runs_dock.cpp" line="270"/>
        <source>Go on from its newest checkpoint.</source>
        <translation>从最新的检查点继续。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/runs_dock.cpp" line="275"/>
        <source>Set up another such run.</source>
        <translation>再设置一个这样的任务。</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/docks/runs_dock.cpp" line="291"/>
        <source>%n run(s) selected</source>
        <translation>
            <numerusform>已选 %n 个任务</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/docks/runs_dock.cpp" line="293"/>
        <source>Select a run to see its losses.</source>
        <translation>选择一个任务查看其损失。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/runs_dock.cpp" line="302"/>
        <source>Step&#xa0;%1 · cycle&#xa0;%2,&#xa0;%3 · G&#xa0;%4,&#xa0;%5 · D&#xa0;%6,&#xa0;%7</source>
        <translation>步&#xa0;%1 · 循环&#xa0;%2,&#xa0;%3 · G&#xa0;%4,&#xa0;%5 · D&#xa0;%6,&#xa0;%7</translation>
    </message>
    <message>
        <location filename="../../ui/docks/runs_dock.cpp" line="323"/>
        <source>Extend run</source>
        <translation>延长任务</translation>
    </message>
    <message>
        <location filename="../../ui/docks/runs_dock.cpp" line="324"/>
        <source>%1 was to end with epoch %2. Train it until epoch:</source>
        <translation>%1 原定在第 %2 轮结束。训练到第几轮：</translation>
    </message>
    <message>
        <location filename="../../ui/docks/runs_dock.cpp" line="333"/>
        <source>“%1” cannot be the name of a run: take one without slashes that does not begin with a dot.</source>
        <translation>“%1”不能作为任务名：请使用不含斜杠且不以点开头的名称。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/runs_dock.cpp" line="339"/>
        <source>%1 is training and keeps its name until it has stopped.</source>
        <translation>%1 正在训练，停止之前不能改名。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/runs_dock.cpp" line="345"/>
        <source>There is a run called %1 already; take another name.</source>
        <translation>已有名为 %1 的任务；请换一个名称。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/runs_dock.cpp" line="352"/>
        <source>%1 cannot be renamed: %2</source>
        <translation>%1 无法重命名：%2</translation>
    </message>
    <message>
        <location filename="../../ui/docks/runs_dock.cpp" line="385"/>
        <location filename="../../ui/docks/runs_dock.cpp" line="391"/>
        <source>Move to trash</source>
        <translation>移到回收站</translation>
    </message>
    <message>
        <location filename="../../ui/docks/runs_dock.cpp" line="387"/>
        <source>Move %1 to the trash?</source>
        <translation>把 %1 移到回收站？</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/docks/runs_dock.cpp" line="388"/>
        <source>Move %n runs to the trash?</source>
        <translation>
            <numerusform>把 %n 个任务移到回收站？</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/docks/runs_dock.cpp" line="389"/>
        <source>Its checkpoints, previews and curves go with it; they can be taken back from the trash.</source>
        <translation>检查点、预览和曲线会一起移走；可以从回收站恢复。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/runs_dock.cpp" line="404"/>
        <source>%1 is training; stop it first.</source>
        <translation>%1 正在训练；请先停止。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/runs_dock.cpp" line="413"/>
        <source>%1 cannot be moved to the trash: %2</source>
        <translation>%1 无法移到回收站：%2</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/docks/runs_dock.cpp" line="415"/>
        <source>%n run(s) moved to the trash</source>
        <translation>
            <numerusform>已把 %n 个任务移到回收站</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cyclorama::SettingsDock</name>
    <message>
        <location filename="../../ui/docks/settings_dock.cpp" line="45"/>
        <source>Locked while the run trains: what has been learnt depends on it. Duplicate the run to try another value.</source>
        <translation>训练期间锁定：已学到的内容取决于它。复制任务可尝试其他值。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_dock.cpp" line="49"/>
        <source>This run has its settings. Duplicate it to try others; learning rate and weights can change while it trains.</source>
        <translation>此任务的设置已确定。复制它可尝试其他设置；训练期间可更改学习率和权重。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_dock.cpp" line="52"/>
        <source>Open a run or set up a new one first.</source>
        <translation>请先打开或设置一个任务。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_dock.cpp" line="95"/>
        <source>No setting is called so.</source>
        <translation>没有这样的设置。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_dock.cpp" line="114"/>
        <location filename="../../ui/docks/settings_dock.cpp" line="115"/>
        <source>Find a setting</source>
        <translation>查找设置</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_dock.cpp" line="123"/>
        <location filename="../../ui/docks/settings_dock.cpp" line="125"/>
        <source>Preset</source>
        <translation>预设</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_dock.cpp" line="135"/>
        <source>Load, save and reset settings</source>
        <translation>载入、保存和重置设置</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_dock.cpp" line="139"/>
        <source>Load settings…</source>
        <translation>载入设置…</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_dock.cpp" line="140"/>
        <location filename="../../ui/docks/settings_dock.cpp" line="328"/>
        <source>Load settings</source>
        <translation>载入设置</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_dock.cpp" line="141"/>
        <location filename="../../ui/docks/settings_dock.cpp" line="146"/>
        <source>Settings (*.json)</source>
        <translation>设置 (*.json)</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_dock.cpp" line="144"/>
        <source>Save settings…</source>
        <translation>保存设置…</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_dock.cpp" line="146"/>
        <source>Save settings</source>
        <translation>保存设置</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_dock.cpp" line="150"/>
        <source>Reset all to the defaults</source>
        <translation>全部恢复默认</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_dock.cpp" line="152"/>
        <source>Reset all settings</source>
        <translation>重置所有设置</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_dock.cpp" line="163"/>
        <source>The settings of this run.</source>
        <translation>此任务的设置。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_dock.cpp" line="165"/>
        <source>Duplicate into a new run</source>
        <translation>复制为新任务</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_dock.cpp" line="217"/>
        <source>locked while running</source>
        <translation>训练时锁定</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_dock.cpp" line="240"/>
        <source>Change %1</source>
        <translation>更改%1</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_dock.cpp" line="310"/>
        <source>own settings</source>
        <translation>自定义设置</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_dock.cpp" line="318"/>
        <source>Take the preset %1</source>
        <translation>采用预设 %1</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_dock.cpp" line="325"/>
        <source>Settings can be loaded into a new run only.</source>
        <translation>设置只能载入新任务。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_dock.cpp" line="329"/>
        <source>Settings loaded from %1</source>
        <translation>已从 %1 载入设置</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_dock.cpp" line="338"/>
        <source>Settings saved to %1</source>
        <translation>设置已保存到 %1</translation>
    </message>
</context>
<context>
    <name>cyclorama::SettingsRow</name>
    <message>
        <location filename="../../ui/docks/settings_row.cpp" line="101"/>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_row.cpp" line="208"/>
        <source>Changed; back to the default, %1</source>
        <translation>已更改；恢复默认值 %1</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_row.cpp" line="211"/>
        <source>Reset %1</source>
        <translation>重置%1</translation>
    </message>
    <message>
        <location filename="../../ui/docks/settings_row.cpp" line="212"/>
        <source>%1 is locked</source>
        <translation>%1已锁定</translation>
    </message>
</context>
<context>
    <name>cyclorama::StartPage</name>
    <message>
        <location filename="../../ui/docks/start_page.cpp" line="96"/>
        <source>Teach a network to turn one kind of picture into another, and back.</source>
        <translation>教网络把一种图片变成另一种，再变回来。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/start_page.cpp" line="114"/>
        <source>What this machine offers</source>
        <translation>本机配置</translation>
    </message>
    <message>
        <location filename="../../ui/docks/start_page.cpp" line="125"/>
        <source>New run</source>
        <translation>新建任务</translation>
    </message>
    <message>
        <location filename="../../ui/docks/start_page.cpp" line="126"/>
        <source>Two folders of pictures. They need not match each other: a few hundred horses and a few hundred zebras will do.</source>
        <translation>两个图片文件夹，不必一一对应：几百张马和几百张斑马就够了。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/start_page.cpp" line="132"/>
        <source>Drop pictures A here</source>
        <translation>把 A 的图片拖到这里</translation>
    </message>
    <message>
        <location filename="../../ui/docks/start_page.cpp" line="133"/>
        <source>Drop pictures B here</source>
        <translation>把 B 的图片拖到这里</translation>
    </message>
    <message>
        <location filename="../../ui/docks/start_page.cpp" line="151"/>
        <source>Preset</source>
        <translation>预设</translation>
    </message>
    <message>
        <location filename="../../ui/docks/start_page.cpp" line="161"/>
        <source>Set up the run</source>
        <translation>设置任务</translation>
    </message>
    <message>
        <location filename="../../ui/docks/start_page.cpp" line="177"/>
        <source>Try the demo</source>
        <translation>试试演示</translation>
    </message>
    <message>
        <location filename="../../ui/docks/start_page.cpp" line="178"/>
        <source>Landscapes drawn by the program: summer days learn to be winter nights. The first change shows within two minutes.</source>
        <translation>由程序绘制的风景：夏日学着变成冬夜。两分钟内就能看到变化。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/start_page.cpp" line="193"/>
        <source>Start the demo</source>
        <translation>开始演示</translation>
    </message>
    <message>
        <location filename="../../ui/docks/start_page.cpp" line="196"/>
        <source>Translate pictures</source>
        <translation>转换图片</translation>
    </message>
    <message>
        <location filename="../../ui/docks/start_page.cpp" line="198"/>
        <source>Use networks that are trained already: no run is needed.</source>
        <translation>使用已训练好的网络：不需要任务。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/start_page.cpp" line="228"/>
        <source>Recent runs</source>
        <translation>最近的任务</translation>
    </message>
    <message>
        <location filename="../../ui/docks/start_page.cpp" line="229"/>
        <source>Open another…</source>
        <translation>打开其他…</translation>
    </message>
    <message>
        <location filename="../../ui/docks/start_page.cpp" line="234"/>
        <source>Runs appear here with their last preview, once there are some.</source>
        <translation>有了任务之后，会连同最后的预览显示在这里。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/start_page.cpp" line="305"/>
        <source>Looking…</source>
        <translation>正在查看…</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/docks/start_page.cpp" line="310"/>
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n 张图片</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/docks/start_page.cpp" line="325"/>
        <source>Choose a folder that holds pictures for each side first.</source>
        <translation>请先为两侧各选择一个含有图片的文件夹。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/start_page.cpp" line="326"/>
        <source>Look at the data and the settings, then start.</source>
        <translation>先查看数据和设置，然后开始。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/start_page.cpp" line="324"/>
        <source>Choose a folder for A and one for B first.</source>
        <translation>请先为 A 和 B 各选一个文件夹。</translation>
    </message>
</context>
<context>
    <name>cyclorama::ThumbnailGrid</name>
    <message>
        <location filename="../../ui/widgets/thumbnail_grid.cpp" line="40"/>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
</context>
<context>
    <name>cyclorama::TimeLapseDialog</name>
    <message>
        <location filename="../../ui/docks/time_lapse_dialog.cpp" line="84"/>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <location filename="../../ui/docks/time_lapse_dialog.cpp" line="85"/>
        <source>Time-lapse of the run</source>
        <translation>任务的延时动画</translation>
    </message>
    <message>
        <location filename="../../ui/docks/time_lapse_dialog.cpp" line="95"/>
        <source>%1, picture %2</source>
        <translation>%1，图片 %2</translation>
    </message>
    <message>
        <location filename="../../ui/docks/time_lapse_dialog.cpp" line="97"/>
        <source>Translation alone</source>
        <translation>仅转换结果</translation>
    </message>
    <message>
        <location filename="../../ui/docks/time_lapse_dialog.cpp" line="98"/>
        <source>Real, fake, reconstructed, identity</source>
        <translation>真实、生成、重建、恒等</translation>
    </message>
    <message>
        <location filename="../../ui/docks/time_lapse_dialog.cpp" line="99"/>
        <source>MP4 video</source>
        <translation>MP4 视频</translation>
    </message>
    <message>
        <location filename="../../ui/docks/time_lapse_dialog.cpp" line="100"/>
        <source>AVI video (Motion JPEG)</source>
        <translation>AVI 视频 (Motion JPEG)</translation>
    </message>
    <message>
        <location filename="../../ui/docks/time_lapse_dialog.cpp" line="101"/>
        <source>GIF</source>
        <translation>GIF</translation>
    </message>
    <message>
        <location filename="../../ui/docks/time_lapse_dialog.cpp" line="104"/>
        <source> pictures a second</source>
        <translation> 张/秒</translation>
    </message>
    <message>
        <location filename="../../ui/docks/time_lapse_dialog.cpp" line="111"/>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <location filename="../../ui/docks/time_lapse_dialog.cpp" line="112"/>
        <source>Shows</source>
        <translation>内容</translation>
    </message>
    <message>
        <location filename="../../ui/docks/time_lapse_dialog.cpp" line="113"/>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <location filename="../../ui/docks/time_lapse_dialog.cpp" line="114"/>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <location filename="../../ui/docks/time_lapse_dialog.cpp" line="119"/>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <location filename="../../ui/docks/time_lapse_dialog.cpp" line="132"/>
        <source>This run has no previews of fixed pictures yet.</source>
        <translation>此任务还没有固定图片的预览。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/time_lapse_dialog.cpp" line="133"/>
        <source>%1 pictures, %2 seconds</source>
        <translation>%1 张图片，%2 秒</translation>
    </message>
    <message>
        <location filename="../../ui/docks/time_lapse_dialog.cpp" line="152"/>
        <source>Save time-lapse</source>
        <translation>保存延时动画</translation>
    </message>
    <message>
        <location filename="../../ui/docks/time_lapse_dialog.cpp" line="196"/>
        <source>Time-lapse saved as %1</source>
        <translation>延时动画已保存为 %1</translation>
    </message>
</context>
<context>
    <name>cyclorama::TopBar</name>
    <message>
        <location filename="../../ui/top_bar.cpp" line="80"/>
        <source>State of the run</source>
        <translation>任务状态</translation>
    </message>
    <message>
        <location filename="../../ui/top_bar.cpp" line="82"/>
        <source>Time left at the present pace.</source>
        <translation>按当前速度的剩余时间。</translation>
    </message>
    <message>
        <location filename="../../ui/top_bar.cpp" line="90"/>
        <source>Progress of the run</source>
        <translation>任务进度</translation>
    </message>
    <message>
        <location filename="../../ui/top_bar.cpp" line="98"/>
        <source>Layout</source>
        <translation>布局</translation>
    </message>
    <message>
        <location filename="../../ui/top_bar.cpp" line="160"/>
        <source>No run is open</source>
        <translation>没有打开的任务</translation>
    </message>
    <message>
        <location filename="../../ui/top_bar.cpp" line="163"/>
        <source>New run, not started yet</source>
        <translation>新任务，尚未开始</translation>
    </message>
    <message>
        <location filename="../../ui/top_bar.cpp" line="166"/>
        <source>Opening the run</source>
        <translation>正在打开任务</translation>
    </message>
    <message>
        <location filename="../../ui/top_bar.cpp" line="169"/>
        <source>Trains in another window</source>
        <translation>正在另一个窗口中训练</translation>
    </message>
    <message>
        <location filename="../../ui/top_bar.cpp" line="172"/>
        <source> · epoch %1 of %2</source>
        <translation> · 第 %1 轮，共 %2 轮</translation>
    </message>
    <message>
        <location filename="../../ui/top_bar.cpp" line="174"/>
        <source> · step %1</source>
        <translation> · 第 %1 步</translation>
    </message>
    <message>
        <location filename="../../ui/top_bar.cpp" line="180"/>
        <source>%1 left</source>
        <translation>剩余 %1</translation>
    </message>
</context>
<context>
    <name>cyclorama::TranslateDock</name>
    <message>
        <location filename="../../ui/docks/translate_dock.cpp" line="81"/>
        <location filename="../../ui/docks/translate_dock.cpp" line="519"/>
        <source>Drop pictures, a folder or a video here</source>
        <translation>把图片、文件夹或视频拖到这里</translation>
    </message>
    <message>
        <location filename="../../ui/docks/translate_dock.cpp" line="82"/>
        <source>They are translated at once by the networks chosen above. A picture can be pasted too.</source>
        <translation>会立即用上面所选的网络转换。也可以粘贴图片。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/translate_dock.cpp" line="86"/>
        <source>Choose pictures…</source>
        <translation>选择图片…</translation>
    </message>
    <message>
        <location filename="../../ui/docks/translate_dock.cpp" line="87"/>
        <source>Choose a folder…</source>
        <translation>选择文件夹…</translation>
    </message>
    <message>
        <location filename="../../ui/docks/translate_dock.cpp" line="139"/>
        <source>Add pictures or videos…</source>
        <translation>添加图片或视频…</translation>
    </message>
    <message>
        <location filename="../../ui/docks/translate_dock.cpp" line="140"/>
        <source>Add a folder…</source>
        <translation>添加文件夹…</translation>
    </message>
    <message>
        <location filename="../../ui/docks/translate_dock.cpp" line="141"/>
        <source>Paste pictures</source>
        <translation>粘贴图片</translation>
    </message>
    <message>
        <location filename="../../ui/docks/translate_dock.cpp" line="143"/>
        <source>Translate all again with the networks chosen above</source>
        <translation>用上面所选的网络全部重新转换</translation>
    </message>
    <message>
        <location filename="../../ui/docks/translate_dock.cpp" line="144"/>
        <source>Empty the list; saved files stay</source>
        <translation>清空列表；已保存的文件不受影响</translation>
    </message>
    <message>
        <location filename="../../ui/docks/translate_dock.cpp" line="162"/>
        <source>Progress of the queue</source>
        <translation>队列进度</translation>
    </message>
    <message>
        <location filename="../../ui/docks/translate_dock.cpp" line="163"/>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <location filename="../../ui/docks/translate_dock.cpp" line="191"/>
        <source>Copy the result</source>
        <translation>复制结果</translation>
    </message>
    <message>
        <location filename="../../ui/docks/translate_dock.cpp" line="192"/>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <location filename="../../ui/docks/translate_dock.cpp" line="193"/>
        <source>Save all…</source>
        <translation>全部保存…</translation>
    </message>
    <message>
        <location filename="../../ui/docks/translate_dock.cpp" line="195"/>
        <source>Save every result into a folder. Nothing that is there is replaced.</source>
        <translation>把所有结果保存到文件夹。不会替换已有文件。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/translate_dock.cpp" line="206"/>
        <source>Result copied</source>
        <translation>结果已复制</translation>
    </message>
    <message>
        <location filename="../../ui/docks/translate_dock.cpp" line="215"/>
        <source>Save result</source>
        <translation>保存结果</translation>
    </message>
    <message>
        <location filename="../../ui/docks/translate_dock.cpp" line="216"/>
        <source>MP4 video (*.mp4)</source>
        <translation>MP4 视频 (*.mp4)</translation>
    </message>
    <message>
        <location filename="../../ui/docks/translate_dock.cpp" line="217"/>
        <source>Pictures (*.png *.jpg *.webp *.tif *.bmp)</source>
        <translation>图片 (*.png *.jpg *.webp *.tif *.bmp)</translation>
    </message>
    <message>
        <location filename="../../ui/docks/translate_dock.cpp" line="222"/>
        <source>Folder for the results</source>
        <translation>存放结果的文件夹</translation>
    </message>
    <message>
        <location filename="../../ui/docks/translate_dock.cpp" line="261"/>
        <source>%1 holds no picture and no video.</source>
        <translation>%1 中没有图片也没有视频。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/translate_dock.cpp" line="312"/>
        <source>No picture, folder or video: %1</source>
        <translation>不是图片、文件夹或视频：%1</translation>
    </message>
    <message>
        <location filename="../../ui/docks/translate_dock.cpp" line="319"/>
        <source>Pasted picture</source>
        <translation>粘贴的图片</translation>
    </message>
    <message>
        <location filename="../../ui/docks/translate_dock.cpp" line="319"/>
        <source>Pasted picture %1</source>
        <translation>粘贴的图片 %1</translation>
    </message>
    <message>
        <location filename="../../ui/docks/translate_dock.cpp" line="331"/>
        <source>The clipboard holds no picture</source>
        <translation>剪贴板中没有图片</translation>
    </message>
    <message>
        <location filename="../../ui/docks/translate_dock.cpp" line="374"/>
        <source>Not translated</source>
        <translation>未转换</translation>
    </message>
    <message>
        <location filename="../../ui/docks/translate_dock.cpp" line="377"/>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <location filename="../../ui/docks/translate_dock.cpp" line="377"/>
        <source>Translate again to do it after all.</source>
        <translation>如仍需要，请重新转换。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/translate_dock.cpp" line="381"/>
        <source>The video is translated</source>
        <translation>视频已转换</translation>
    </message>
    <message>
        <location filename="../../ui/docks/translate_dock.cpp" line="382"/>
        <source>Save it, or drag it out of the list.</source>
        <translation>保存它，或从列表中拖出。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/translate_dock.cpp" line="385"/>
        <source>Loading</source>
        <translation>正在载入</translation>
    </message>
    <message>
        <location filename="../../ui/docks/translate_dock.cpp" line="403"/>
        <source>In the queue</source>
        <translation>排队中</translation>
    </message>
    <message>
        <location filename="../../ui/docks/translate_dock.cpp" line="404"/>
        <source>The result appears here as soon as it is ready.</source>
        <translation>结果一完成就会显示在这里。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/translate_dock.cpp" line="441"/>
        <source>Pictures or videos to translate</source>
        <translation>要转换的图片或视频</translation>
    </message>
    <message>
        <location filename="../../ui/docks/translate_dock.cpp" line="445"/>
        <source>Folder to translate</source>
        <translation>要转换的文件夹</translation>
    </message>
    <message>
        <location filename="../../ui/docks/translate_dock.cpp" line="473"/>
        <source>Saved as %1</source>
        <translation>已保存为 %1</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/docks/translate_dock.cpp" line="496"/>
        <source>%n result(s) saved in %1</source>
        <translation>
            <numerusform>%n 个结果已保存到 %1</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/docks/translate_dock.cpp" line="513"/>
        <source>%1 of %2 done</source>
        <translation>已完成 %1 / %2</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/docks/translate_dock.cpp" line="514"/>
        <source>%n failed</source>
        <translation>
            <numerusform>%n 个失败</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/docks/translate_dock.cpp" line="515"/>
        <source>%n cancelled</source>
        <translation>
            <numerusform>%n 个已取消</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/docks/translate_dock.cpp" line="521"/>
        <source>They are translated at once, %1 to %2. A picture can be pasted too.</source>
        <translation>会立即从%1转换为%2。也可以粘贴图片。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/translate_dock.cpp" line="523"/>
        <source>First choose above whose networks translate: a run, or a file of weights.</source>
        <translation>请先在上面选择用哪个网络转换：任务或权重文件。</translation>
    </message>
    <message>
        <location filename="../../ui/docks/translate_dock.cpp" line="113"/>
        <source>Training goes on meanwhile; translating shares the device with it and slows it a little.</source>
        <translation>训练同时继续；转换与训练共用设备，会略微减慢训练。</translation>
    </message>
</context>
<context>
    <name>cyclorama::TranslationList</name>
    <message>
        <location filename="../../ui/widgets/translation_list.cpp" line="29"/>
        <source>waiting</source>
        <translation>等待</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/translation_list.cpp" line="31"/>
        <source>translating</source>
        <translation>转换中</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/translation_list.cpp" line="33"/>
        <source>done</source>
        <translation>完成</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/translation_list.cpp" line="35"/>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/translation_list.cpp" line="37"/>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/translation_list.cpp" line="49"/>
        <source>translating, %1 %</source>
        <translation>转换中，%1 %</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/translation_list.cpp" line="102"/>
        <source>Queue of translations</source>
        <translation>转换队列</translation>
    </message>
</context>
<context>
    <name>cyclorama::TranslationSession</name>
    <message>
        <location filename="../../ui/session/translation_session.cpp" line="200"/>
        <source>No networks are chosen: choose a run or a file of weights above, then translate again.</source>
        <translation>尚未选择网络：请在上方选择一个任务或权重文件，然后重新转换。</translation>
    </message>
</context>
<context>
    <name>cyclorama::WindowActions</name>
    <message>
        <location filename="../../ui/window_actions.cpp" line="15"/>
        <source>&amp;New run…</source>
        <translation>新建任务(&amp;N)…</translation>
    </message>
    <message>
        <location filename="../../ui/window_actions.cpp" line="15"/>
        <source>Set up a new run.</source>
        <translation>设置一个新任务。</translation>
    </message>
    <message>
        <location filename="../../ui/window_actions.cpp" line="16"/>
        <source>&amp;Open run…</source>
        <translation>打开任务(&amp;O)…</translation>
    </message>
    <message>
        <location filename="../../ui/window_actions.cpp" line="16"/>
        <source>Look at a run, or go on with it.</source>
        <translation>查看任务或继续任务。</translation>
    </message>
    <message>
        <location filename="../../ui/window_actions.cpp" line="18"/>
        <source>&amp;Start page</source>
        <translation>起始页(&amp;S)</translation>
    </message>
    <message>
        <location filename="../../ui/window_actions.cpp" line="18"/>
        <source>New run, demo and the runs of late.</source>
        <translation>新建任务、演示和最近的任务。</translation>
    </message>
    <message>
        <location filename="../../ui/window_actions.cpp" line="20"/>
        <source>&amp;Close run</source>
        <translation>关闭任务(&amp;C)</translation>
    </message>
    <message>
        <location filename="../../ui/window_actions.cpp" line="20"/>
        <source>Put the open run away.</source>
        <translation>收起打开的任务。</translation>
    </message>
    <message>
        <location filename="../../ui/window_actions.cpp" line="21"/>
        <source>&amp;Load settings…</source>
        <translation>载入设置(&amp;L)…</translation>
    </message>
    <message>
        <location filename="../../ui/window_actions.cpp" line="21"/>
        <source>Take settings from a JSON file.</source>
        <translation>从 JSON 文件读取设置。</translation>
    </message>
    <message>
        <location filename="../../ui/window_actions.cpp" line="23"/>
        <source>Save se&amp;ttings…</source>
        <translation>保存设置(&amp;T)…</translation>
    </message>
    <message>
        <location filename="../../ui/window_actions.cpp" line="23"/>
        <source>Write the settings to a JSON file.</source>
        <translation>把设置写入 JSON 文件。</translation>
    </message>
    <message>
        <location filename="../../ui/window_actions.cpp" line="25"/>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <location filename="../../ui/window_actions.cpp" line="25"/>
        <source>Close the program.</source>
        <translation>关闭程序。</translation>
    </message>
    <message>
        <location filename="../../ui/window_actions.cpp" line="28"/>
        <source>&amp;Find a setting</source>
        <translation>查找设置(&amp;F)</translation>
    </message>
    <message>
        <location filename="../../ui/window_actions.cpp" line="28"/>
        <source>Search the settings by words.</source>
        <translation>按词语搜索设置。</translation>
    </message>
    <message>
        <location filename="../../ui/window_actions.cpp" line="31"/>
        <location filename="../../ui/window_actions.cpp" line="208"/>
        <source>&amp;Start</source>
        <translation>开始(&amp;S)</translation>
    </message>
    <message>
        <location filename="../../ui/window_actions.cpp" line="31"/>
        <source>Start the new run, or go on with the open one.</source>
        <translation>开始新任务，或继续打开的任务。</translation>
    </message>
    <message>
        <location filename="../../ui/window_actions.cpp" line="33"/>
        <source>&amp;Pause</source>
        <translation>暂停(&amp;P)</translation>
    </message>
    <message>
        <location filename="../../ui/window_actions.cpp" line="33"/>
        <source>Hold the training between two steps.</source>
        <translation>在两步之间暂停训练。</translation>
    </message>
    <message>
        <location filename="../../ui/window_actions.cpp" line="35"/>
        <source>&amp;Resume</source>
        <translation>继续(&amp;R)</translation>
    </message>
    <message>
        <location filename="../../ui/window_actions.cpp" line="35"/>
        <source>Go on where the training was held.</source>
        <translation>从暂停处继续训练。</translation>
    </message>
    <message>
        <location filename="../../ui/window_actions.cpp" line="37"/>
        <source>S&amp;top</source>
        <translation>停止(&amp;T)</translation>
    </message>
    <message>
        <location filename="../../ui/window_actions.cpp" line="37"/>
        <source>End the run after this step, with a checkpoint.</source>
        <translation>本步之后结束任务，并写入检查点。</translation>
    </message>
    <message>
        <location filename="../../ui/window_actions.cpp" line="39"/>
        <source>&amp;Checkpoint</source>
        <translation>检查点(&amp;C)</translation>
    </message>
    <message>
        <location filename="../../ui/window_actions.cpp" line="39"/>
        <source>Write a checkpoint now.</source>
        <translation>立即写入检查点。</translation>
    </message>
    <message>
        <location filename="../../ui/window_actions.cpp" line="41"/>
        <source>Previe&amp;w</source>
        <translation>预览(&amp;W)</translation>
    </message>
    <message>
        <location filename="../../ui/window_actions.cpp" line="41"/>
        <source>Draw the preview pictures now.</source>
        <translation>立即生成预览图片。</translation>
    </message>
    <message>
        <location filename="../../ui/window_actions.cpp" line="43"/>
        <source>Check &amp;memory</source>
        <translation>检查内存(&amp;M)</translation>
    </message>
    <message>
        <location filename="../../ui/window_actions.cpp" line="44"/>
        <source>Try a step of these settings and measure its memory.</source>
        <translation>用这些设置试一步并测量内存。</translation>
    </message>
    <message>
        <location filename="../../ui/window_actions.cpp" line="46"/>
        <source>&amp;Add to the queue</source>
        <translation>加入队列(&amp;A)</translation>
    </message>
    <message>
        <location filename="../../ui/window_actions.cpp" line="47"/>
        <source>Start this run when those before it have ended.</source>
        <translation>等前面的任务结束后开始此任务。</translation>
    </message>
    <message>
        <location filename="../../ui/window_actions.cpp" line="50"/>
        <source>Queue a new run with its se&amp;ttings</source>
        <translation>将采用其设置的新任务加入队列(&amp;T)</translation>
    </message>
    <message>
        <location filename="../../ui/window_actions.cpp" line="51"/>
        <source>A run from the beginning, with the same settings, when those before it have ended.</source>
        <translation>前面的任务结束后，用相同的设置从头开始训练。</translation>
    </message>
    <message>
        <location filename="../../ui/window_actions.cpp" line="54"/>
        <source>Start the &amp;next in the queue</source>
        <translation>开始队列中的下一个(&amp;N)</translation>
    </message>
    <message>
        <location filename="../../ui/window_actions.cpp" line="54"/>
        <source>Begin the first run that waits.</source>
        <translation>开始第一个等待的任务。</translation>
    </message>
    <message>
        <location filename="../../ui/window_actions.cpp" line="55"/>
        <source>Show in the &amp;file manager</source>
        <translation>在文件管理器中显示(&amp;F)</translation>
    </message>
    <message>
        <location filename="../../ui/window_actions.cpp" line="55"/>
        <source>Open the run&apos;s folder.</source>
        <translation>打开任务的文件夹。</translation>
    </message>
    <message>
        <location filename="../../ui/window_actions.cpp" line="58"/>
        <source>&amp;Train</source>
        <translation>训练(&amp;T)</translation>
    </message>
    <message>
        <location filename="../../ui/window_actions.cpp" line="59"/>
        <source>Settings, previews, figures and curves side by side.</source>
        <translation>设置、预览、数据和曲线并排显示。</translation>
    </message>
    <message>
        <location filename="../../ui/window_actions.cpp" line="61"/>
        <source>&amp;Watch</source>
        <translation>观看(&amp;W)</translation>
    </message>
    <message>
        <location filename="../../ui/window_actions.cpp" line="61"/>
        <source>Large previews above the curves.</source>
        <translation>曲线上方显示大预览。</translation>
    </message>
    <message>
        <location filename="../../ui/window_actions.cpp" line="64"/>
        <source>Trans&amp;late</source>
        <translation>转换(&amp;L)</translation>
    </message>
    <message>
        <location filename="../../ui/window_actions.cpp" line="64"/>
        <source>Translate pictures with trained networks.</source>
        <translation>用训练好的网络转换图片。</translation>
    </message>
    <message>
        <location filename="../../ui/window_actions.cpp" line="71"/>
        <source>&amp;Dock all panels</source>
        <translation>停靠所有面板(&amp;D)</translation>
    </message>
    <message>
        <location filename="../../ui/window_actions.cpp" line="71"/>
        <source>Bring floating panels back into the window.</source>
        <translation>把浮动面板放回窗口。</translation>
    </message>
    <message>
        <location filename="../../ui/window_actions.cpp" line="73"/>
        <source>&amp;Reset layout</source>
        <translation>重置布局(&amp;R)</translation>
    </message>
    <message>
        <location filename="../../ui/window_actions.cpp" line="73"/>
        <source>This layout as it was in the beginning.</source>
        <translation>恢复此布局最初的样子。</translation>
    </message>
    <message>
        <location filename="../../ui/window_actions.cpp" line="74"/>
        <source>&amp;Full screen</source>
        <translation>全屏(&amp;F)</translation>
    </message>
    <message>
        <location filename="../../ui/window_actions.cpp" line="74"/>
        <source>The window alone on the screen.</source>
        <translation>屏幕上只显示此窗口。</translation>
    </message>
    <message>
        <location filename="../../ui/window_actions.cpp" line="80"/>
        <location filename="../../ui/window_actions.cpp" line="91"/>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <location filename="../../ui/window_actions.cpp" line="80"/>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <location filename="../../ui/window_actions.cpp" line="80"/>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <location filename="../../ui/window_actions.cpp" line="87"/>
        <source>Use the platform&apos;s own style</source>
        <translation>使用平台自带样式</translation>
    </message>
    <message>
        <location filename="../../ui/window_actions.cpp" line="87"/>
        <source>Controls as the desktop draws them.</source>
        <translation>控件按桌面样式绘制。</translation>
    </message>
    <message>
        <location filename="../../ui/window_actions.cpp" line="99"/>
        <source>&amp;Translate pictures…</source>
        <translation>转换图片(&amp;T)…</translation>
    </message>
    <message>
        <location filename="../../ui/window_actions.cpp" line="99"/>
        <source>Choose pictures and translate them.</source>
        <translation>选择图片并转换。</translation>
    </message>
    <message>
        <location filename="../../ui/window_actions.cpp" line="102"/>
        <source>Start the &amp;demo</source>
        <translation>开始演示(&amp;D)</translation>
    </message>
    <message>
        <location filename="../../ui/window_actions.cpp" line="102"/>
        <source>Train on landscapes that the program draws.</source>
        <translation>用程序绘制的风景训练。</translation>
    </message>
    <message>
        <location filename="../../ui/window_actions.cpp" line="103"/>
        <source>&amp;Check the devices</source>
        <translation>检查设备(&amp;C)</translation>
    </message>
    <message>
        <location filename="../../ui/window_actions.cpp" line="104"/>
        <source>A small step on each device, compared with the processor.</source>
        <translation>在每个设备上试一小步，并与处理器比较。</translation>
    </message>
    <message>
        <location filename="../../ui/window_actions.cpp" line="105"/>
        <source>Usage &amp;guide</source>
        <translation>使用指南(&amp;G)</translation>
    </message>
    <message>
        <location filename="../../ui/window_actions.cpp" line="105"/>
        <source>How to train, watch and translate.</source>
        <translation>如何训练、观看和转换。</translation>
    </message>
    <message>
        <location filename="../../ui/window_actions.cpp" line="107"/>
        <source>&amp;Keyboard shortcuts</source>
        <translation>键盘快捷键(&amp;K)</translation>
    </message>
    <message>
        <location filename="../../ui/window_actions.cpp" line="107"/>
        <source>All shortcuts of the window.</source>
        <translation>窗口的所有快捷键。</translation>
    </message>
    <message>
        <location filename="../../ui/window_actions.cpp" line="109"/>
        <source>&amp;About Cyclorama</source>
        <translation>关于 Cyclorama(&amp;A)</translation>
    </message>
    <message>
        <location filename="../../ui/window_actions.cpp" line="109"/>
        <source>Versions and licence.</source>
        <translation>版本和许可证。</translation>
    </message>
    <message>
        <location filename="../../ui/window_actions.cpp" line="128"/>
        <source>Show this panel, or close it.</source>
        <translation>显示或关闭此面板。</translation>
    </message>
    <message>
        <location filename="../../ui/window_actions.cpp" line="143"/>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <location filename="../../ui/window_actions.cpp" line="146"/>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <location filename="../../ui/window_actions.cpp" line="155"/>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <location filename="../../ui/window_actions.cpp" line="162"/>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <location filename="../../ui/window_actions.cpp" line="167"/>
        <source>&amp;Run</source>
        <translation>任务(&amp;R)</translation>
    </message>
    <message>
        <location filename="../../ui/window_actions.cpp" line="176"/>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <location filename="../../ui/window_actions.cpp" line="190"/>
        <source>&amp;Appearance</source>
        <translation>外观(&amp;A)</translation>
    </message>
    <message>
        <location filename="../../ui/window_actions.cpp" line="194"/>
        <source>&amp;Language (from the next start)</source>
        <translation>语言（下次启动生效）(&amp;L)</translation>
    </message>
    <message>
        <location filename="../../ui/window_actions.cpp" line="196"/>
        <source>&amp;Tools</source>
        <translation>工具(&amp;T)</translation>
    </message>
    <message>
        <location filename="../../ui/window_actions.cpp" line="198"/>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <location filename="../../ui/window_actions.cpp" line="208"/>
        <source>&amp;Go on</source>
        <translation>继续(&amp;G)</translation>
    </message>
    <message>
        <location filename="../../ui/window_actions.cpp" line="208"/>
        <source>&amp;Extend…</source>
        <translation>延长(&amp;E)…</translation>
    </message>
    <message>
        <location filename="../../ui/window_actions.cpp" line="209"/>
        <source>It has reached its last epoch: train it until a later one.</source>
        <translation>已到达最后一轮：可继续训练到更后的轮次。</translation>
    </message>
    <message>
        <location filename="../../ui/window_actions.cpp" line="210"/>
        <source>Go on with this run from its last checkpoint.</source>
        <translation>从最后的检查点继续此任务。</translation>
    </message>
    <message>
        <location filename="../../ui/window_actions.cpp" line="211"/>
        <source>Start the new run.</source>
        <translation>开始新任务。</translation>
    </message>
</context>
</TS>
